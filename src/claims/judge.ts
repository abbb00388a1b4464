import { type Quantity, type Residual, residual } from "../figures/quantity.ts";
import { compareDecimals, type Decimal } from "../numbers/decimal.ts";
import {
  addIntervals,
  comparePrints,
  type Interval,
  magnitudeInterval,
  type Print,
  printedInterval,
  printOfPercent,
  subtractIntervals,
} from "../numbers/interval.ts";
import { moneyUnits } from "../numbers/money.ts";
import { inUnit, type Printed } from "./claim.ts";

/**
 * How a total stands to the sum of its terms. `coarse`: only because some number prints fewer decimals than
 * the others (50 beside 1573.13) may both be the same; that is no proof.
 */
export type SumVerdict = "exact" | "rounding" | "coarse" | "differs";

/** What a verdict of `coarse` rests on. */
export const fewerDecimals = "有的数少印了小数位，相差可能是四舍五入";

export interface SumJudgement extends Pick<Residual, "sum" | "difference"> {
  readonly verdict: SumVerdict;
}

/** total = Σ terms, whoever says them: TOL-A of the domain. */
export function judgeSum(total: Quantity, terms: readonly Quantity[]): SumJudgement {
  const { sum, difference, isExact, isRounding, isCoarse } = residual(total, terms);
  const close = isCoarse ? "coarse" : "rounding";
  return { sum, difference, verdict: isExact ? "exact" : isRounding ? close : "differs" };
}

/** What a percentage is of, with all that the printed digits leave open. */
export interface Ratio {
  readonly part: Interval;
  readonly whole: Interval;
}

/** Is the printed percentage part ÷ whole: TOL-P of the domain? `no-base`: the whole may be 0. */
export function judgeRatio(stated: Decimal, { part, whole }: Ratio): Print | "no-base" {
  return printOfPercent(stated, part, magnitudeInterval(whole));
}

/** What the quantity may have been before it was printed. */
export function rangeOf({ value, step }: Quantity): Interval {
  return printedInterval(value, step);
}

export function partOf(part: Quantity, wholes: readonly Quantity[]): Ratio {
  return { part: rangeOf(part), whole: wholes.map(rangeOf).reduce(addIntervals) };
}

/** A change, with its sign, against what was before it. */
export function changeOf(change: Quantity, now: Quantity): Ratio {
  const part = rangeOf(change);
  return { part, whole: subtractIntervals(rangeOf(now), part) };
}

/** now − before, against before. */
export function riseFrom(before: Quantity, now: Quantity): Ratio {
  const whole = rangeOf(before);
  return { part: subtractIntervals(rangeOf(now), whole), whole };
}

/**
 * Quantities of one statement: dropped zeros (50万元 beside 12.30万元) are not imprecise, so those printed in one
 * unit share the finest step.
 */
export function evenly(quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((quantity) => {
    const alike = quantities.filter(({ power, base }) => {
      return power === quantity.power && base === quantity.base;
    });
    const steps = alike.map(({ step }) => step);
    const step = steps.reduce((least, one) => (compareDecimals(one, least) < 0 ? one : least));
    return { ...quantity, step };
  });
}

/** Do two prints say the same number, at the precision of the coarser: 1.74亿元 and 17,399.17万元? */
export function judgeSame(a: Printed, b: Printed): "equal" | "rounding" | "differs" {
  const unit = isCoarser(a.unit, b.unit) ? a.unit : b.unit;
  return comparePrints(inUnit(a, unit), inUnit(b, unit));
}

function isCoarser(a: string, b: string): boolean {
  const order: readonly string[] = moneyUnits;
  return order.indexOf(a) > order.indexOf(b);
}
