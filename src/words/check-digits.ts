/** Provinces and what counts as one, as the first two digits of an identity number name them. */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(
    " ",
  ),
);

/** True for an identity number of a citizen (GB 11643): province, a real birthday, and the check digit. */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number) || !provinces.has(number.slice(0, 2))) return false;
  if (!isBirthday(number.slice(6, 14))) return false;
  // ISO 7064, MOD 11-2: weights are the powers of 2.
  let sum = 0;
  for (let at = 0; at < 17; at++) sum += Number(number[at]) * (2 ** (17 - at) % 11);
  return "10X98765432"[sum % 11] === number[17];
}

/** A day of the calendar within which a person who is named today was born. */
function isBirthday(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  if (!year || year < 1910 || year > 2100 || !month || !day) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** True for the number of a bank card: those of China begin with 62, others with 4 or 5; the last digit is Luhn's. */
export function isCardNumber(number: string): boolean {
  if (!/^(?:62\d{14,17}|[45]\d{15})$/.test(number)) return false;
  let sum = 0;
  for (let at = 0; at < number.length; at++) {
    const digit = Number(number[number.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}
