// Numbers that nobody has are computed here, so that none stands in the repository.

/** An identity number of a place that does not exist, with the right check digit. */
export function identityNumber(birthday = "19900307", region = "150199", order = "042"): string {
  const digits = `${region}${birthday}${order}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return digits + "10X98765432"[sum % 11];
}

/** The number of a bank card with the right last digit. */
export function cardNumber(start = "621799000012345678"): string {
  const digit = [..."0123456789"].find((last) => luhn(start + last) % 10 === 0);
  return start + digit;
}

function luhn(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return sum + Math.floor(doubled / 10) + (doubled % 10);
  }, 0);
}

export const mobileNumber = ["139", "0000", "0042"].join("");
