/** An exact decimal number as printed: `digits / 10^scale`; `scale` is the number of printed decimals. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const shape = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/** Digits of a number, decimals included. What has more can be no amount, count or share. */
export const mostDigits = 40;

/** Reads "57410.32", "-405.97" or "5,740.13"; null for anything that is not wholly a number of `mostDigits`. */
export function parseDecimal(text: string): Decimal | null {
  // Signs and separators take at most half as much again.
  const match = text.length > 2 * mostDigits ? null : shape.exec(text);
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const printed = whole.replaceAll(",", "") + fraction;
  if (printed.length > mostDigits) return null;
  const digits = BigInt(printed);
  return { digits: sign === "-" ? -digits : digits, scale: fraction.length };
}

/** "57410.32": plain, with exactly the printed decimals. The form of every download. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? "-" : "";
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, "0");
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** "57,410.32": grouped by thousands, for tables that people read. */
export function groupDecimal(value: Decimal): string {
  const [whole = "", fraction] = formatDecimal(value).split(".");
  const [sign, digits] = whole.startsWith("-") ? ["-", whole.slice(1)] : ["", whole];
  const first = digits.length % 3;
  const groups = digits.slice(first).match(/\d{3}/g) ?? [];
  const grouped = sign + (first > 0 ? [digits.slice(0, first), ...groups] : groups).join(",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The same number with `scale` decimals; more decimals are exact, fewer round half away from zero. */
export function rescale(value: Decimal, scale: number): Decimal {
  if (scale >= value.scale) {
    return { digits: value.digits * 10n ** BigInt(scale - value.scale), scale };
  }
  return { digits: divideRounded(value.digits, 10n ** BigInt(value.scale - scale)), scale };
}

/** Integer division rounding half away from zero, as statistics offices print. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** Exact sum; as many decimals as the most precise operand. */
export function sumDecimals(values: readonly Decimal[]): Decimal {
  const scale = values.reduce((most, value) => Math.max(most, value.scale), 0);
  const digits = values.reduce((sum, value) => sum + rescale(value, scale).digits, 0n);
  return { digits, scale };
}

/** `a - b`, exact. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return sumDecimals([a, negate(b)]);
}

/** The number without its sign. */
export function magnitude(value: Decimal): Decimal {
  return value.digits < 0n ? negate(value) : value;
}

export function negate({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

/** Negative when a < b, 0 when equal whatever their decimals, positive when a > b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { digits } = subtractDecimals(a, b);
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/** True when both are the same number, whatever their decimals. */
export function sameValue(a: Decimal, b: Decimal): boolean {
  return compareDecimals(a, b) === 0;
}

/** `part / whole × 100` with `decimals` decimals; null when the base is zero (无可比性). */
export function percentOf(part: Decimal, whole: Decimal, decimals = 2): Decimal | null {
  if (whole.digits === 0n) return null;
  const scale = Math.max(part.scale, whole.scale);
  const numerator = rescale(part, scale).digits * 100n * 10n ** BigInt(decimals);
  return { digits: divideRounded(numerator, rescale(whole, scale).digits), scale: decimals };
}

/** For widths of bars and the order of rows only, never for a figure that is printed. */
export function approximate({ digits, scale }: Decimal): number {
  return Number(digits) / 10 ** scale;
}
