import { type Decimal, rescale } from "./decimal.ts";

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

const fraction = (numerator: bigint, denominator: bigint): Fraction =>
  denominator < 0n
    ? { numerator: -numerator, denominator: -denominator }
    : { numerator, denominator };

export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * What a printed number may stand for: half its last printed digit either way; a printed zero is zero.
 * `scale` is the precision of the statement: dropped zeros (50万元 beside 12.30万元) are not imprecise.
 */
export function printedInterval({ digits, scale: own }: Decimal, scale = own): Interval {
  if (digits === 0n) return { low: fraction(0n, 1n), high: fraction(0n, 1n) };
  return roundingInterval({ digits, scale: own }, scale);
}

/** Everything that rounds to the printed number; a share of 0.00% may be a very small one. */
function roundingInterval({ digits, scale: own }: Decimal, scale = own): Interval {
  const precise = Math.max(own, scale);
  const twice = 2n * digits * 10n ** BigInt(precise - own);
  const denominator = 2n * 10n ** BigInt(precise);
  return { low: fraction(twice - 1n, denominator), high: fraction(twice + 1n, denominator) };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: add(a.low, b.low), high: add(a.high, b.high) };
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return { low: add(a.low, negate(b.high)), high: add(a.high, negate(b.low)) };
}

/** `a ÷ b × 100`; null when the base may be zero. */
export function percentInterval(a: Interval, b: Interval): Interval | null {
  if (b.low.numerator <= 0n && b.high.numerator >= 0n) return null;
  const ends = [a.low, a.high].flatMap((x) =>
    [b.low, b.high].map((y) =>
      fraction(x.numerator * y.denominator * 100n, x.denominator * y.numerator),
    ),
  );
  ends.sort(compareFractions);
  return { low: ends[0] as Fraction, high: ends[3] as Fraction };
}

/** Can both be the same value? */
export function overlap(a: Interval, b: Interval): boolean {
  return compareFractions(a.low, b.high) <= 0 && compareFractions(b.low, a.high) <= 0;
}

function add(a: Fraction, b: Fraction): Fraction {
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

function negate({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

/**
 * Does a printed percentage agree with part ÷ whole: rounded, cut off instead of rounded, or neither?
 * A whole percentage that does not agree is never taken for a cut-off one: 100% for 100.98 is wrong.
 */
export function judgePercent(
  stated: Decimal,
  part: Interval,
  whole: Interval,
): "agrees" | "truncated" | "differs" | "no-base" {
  const computed = percentInterval(part, whole);
  if (!computed) return "no-base";
  if (overlap(roundingInterval(stated), computed)) return "agrees";
  if (stated.scale === 0) return "differs";
  const unit = 10n ** BigInt(stated.scale);
  const low = fraction(stated.digits, unit);
  const high = fraction(stated.digits + (stated.digits < 0n ? -1n : 1n), unit);
  const cut = stated.digits < 0n ? { low: high, high: low } : { low, high };
  return overlap(cut, computed) ? "truncated" : "differs";
}

/**
 * Are two prints the same number: equal at the precision of the coarser one, apart by no more than
 * both may be rounded (尾差), or different?
 */
export function judgeEqual(a: Decimal, b: Decimal): "equal" | "rounding" | "differs" {
  const scale = Math.min(a.scale, b.scale);
  if (rescale(a, scale).digits === rescale(b, scale).digits) return "equal";
  return overlap(printedInterval(a), printedInterval(b)) ? "rounding" : "differs";
}
