import { type Decimal, divideRounded, rescale, subtractDecimals, sumDecimals } from "./decimal.ts";

/** An exact fraction; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** All values from `low` to `high`, both included. */
export interface Interval {
  readonly low: Fraction;
  readonly high: Fraction;
}

/**
 * What a printed number may have been before rounding: the value ± half of `step`, by default half its last
 * printed digit. A printed zero is no exception.
 */
export function printedInterval(value: Decimal, step: Decimal = lastDigit(value.scale)): Interval {
  const half: Decimal = { digits: 5n * step.digits, scale: step.scale + 1 };
  return {
    low: toFraction(subtractDecimals(value, half)),
    high: toFraction(sumDecimals([value, half])),
  };
}

/**
 * The same where the statement prints `scale` decimals elsewhere: dropped zeros (50万元 beside 12.30万元) are
 * not imprecise.
 */
export function printedAmong(value: Decimal, scale: number): Interval {
  return printedInterval(value, lastDigit(Math.max(value.scale, scale)));
}

function lastDigit(scale: number): Decimal {
  return { digits: 1n, scale };
}

function toFraction({ digits, scale }: Decimal): Fraction {
  return { numerator: digits, denominator: 10n ** BigInt(scale) };
}

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** a + b over all pairs. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: addFractions(a.low, b.low), high: addFractions(a.high, b.high) };
}

/** a − b over all pairs. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return { low: subtract(a.low, b.high), high: subtract(a.high, b.low) };
}

/** a ÷ b over all pairs; null when b holds 0, where the quotient is unbounded. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  if (b.low.numerator <= 0n && b.high.numerator >= 0n) return null;
  const corners = [a.low, a.high].flatMap((top) =>
    [b.low, b.high].map((bottom) => divide(top, bottom)),
  );
  const sorted = corners.sort(compareFractions);
  return { low: sorted[0] as Fraction, high: sorted.at(-1) as Fraction };
}

/** The interval of the magnitudes of its values. */
export function magnitudeInterval({ low, high }: Interval): Interval {
  const zero: Fraction = { numerator: 0n, denominator: 1n };
  const negative = (value: Fraction) => ({ ...value, numerator: -value.numerator });
  if (low.numerator >= 0n) return { low, high };
  if (high.numerator <= 0n) return { low: negative(high), high: negative(low) };
  const least = negative(low);
  return { low: zero, high: compareFractions(least, high) > 0 ? least : high };
}

/** Every value times a whole number ≥ 0. */
export function scaleInterval({ low, high }: Interval, factor: bigint): Interval {
  const times = (value: Fraction) => ({ ...value, numerator: value.numerator * factor });
  return { low: times(low), high: times(high) };
}

/** A value that nobody rounded. */
export function exactInterval(value: Decimal): Interval {
  return { low: toFraction(value), high: toFraction(value) };
}

/** Every value times a fraction ≥ 0. */
export function timesFraction({ low, high }: Interval, factor: Fraction): Interval {
  const times = (value: Fraction) => ({
    numerator: value.numerator * factor.numerator,
    denominator: value.denominator * factor.denominator,
  });
  return { low: times(low), high: times(high) };
}

/** Can both be the same value? */
export function overlap(a: Interval, b: Interval): boolean {
  return compareFractions(a.low, b.high) <= 0 && compareFractions(b.low, a.high) <= 0;
}

/** How a printed number stands to the values that it may be the print of (domain: TOL-P). */
export type Print = "rounded" | "truncated" | "wrong";

/** `rounded`: some value of the interval rounds to it. `truncated`: some value is cut off to it. */
export function printOf(printed: Decimal, values: Interval): Print {
  const step = lastDigit(printed.scale);
  if (overlap(printedInterval(printed), values)) return "rounded";
  // A whole number is no truncated rate: 100 for 100.98 is a cap.
  if (printed.scale === 0) return "wrong";
  const isNegative = printed.digits < 0n;
  const value = toFraction(printed);
  const next = toFraction(
    isNegative ? subtractDecimals(printed, step) : sumDecimals([printed, step]),
  );
  const cut = isNegative ? { low: next, high: value } : { low: value, high: next };
  return overlap(cut, values) ? "truncated" : "wrong";
}

/** How a printed percentage stands to part ÷ whole; `no-base` where the whole may be 0. */
export function printOfPercent(
  stated: Decimal,
  part: Interval,
  whole: Interval,
): Print | "no-base" {
  const quotient = divideIntervals(part, whole);
  return quotient ? printOf(stated, scaleInterval(quotient, 100n)) : "no-base";
}

/**
 * Are two prints the same number: equal at the precision of the coarser one, apart by no more than both may
 * be rounded (尾差), or different?
 */
export function comparePrints(a: Decimal, b: Decimal): "equal" | "rounding" | "differs" {
  const scale = Math.min(a.scale, b.scale);
  if (rescale(a, scale).digits === rescale(b, scale).digits) return "equal";
  return overlap(printedInterval(a), printedInterval(b)) ? "rounding" : "differs";
}

/** A fraction as a decimal, rounded half away from zero. */
export function roundFraction({ numerator, denominator }: Fraction, scale: number): Decimal {
  return rescale(
    { digits: divideRounded(numerator * 10n ** BigInt(scale), denominator), scale },
    scale,
  );
}

function addFractions(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

function subtract(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

function divide(a: Fraction, b: Fraction): Fraction {
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: a.numerator * b.denominator * sign,
    denominator: a.denominator * b.numerator * sign,
  };
}
