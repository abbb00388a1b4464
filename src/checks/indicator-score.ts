import type { Figure } from "../figures/figure.ts";
import { compareDecimals, type Decimal, formatDecimal, rescale } from "../numbers/decimal.ts";
import { roundFraction } from "../numbers/interval.ts";
import type { Indicator, IndicatorValue } from "../records/project.ts";
import { placeOf, toOperand } from "./tie.ts";
import type { Outcome } from "./tie-out.ts";

/** A target and an actual that are numbers, with weight and score. */
export interface Measured {
  readonly target: Figure & { readonly value: Decimal };
  readonly actual: Figure & { readonly value: Decimal };
  readonly weight: Figure & { readonly value: Decimal };
  readonly score: Figure & { readonly value: Decimal };
}

/** The numbers of an indicator; undefined when one of them is words or missing. */
export function measured(indicator: Indicator): Measured | undefined {
  const { target, actual, weight, score } = indicator;
  return hasValue(target) && hasValue(actual) && hasValue(weight) && hasValue(score)
    ? { target, actual, weight, score }
    : undefined;
}

function hasValue(value: IndicatorValue): value is Figure & { readonly value: Decimal } {
  return typeof value !== "string" && value.value !== null;
}

/** 分值 × part ÷ whole, rounded to two decimals; null when the whole is 0. */
export function proportionalScore(weight: Decimal, part: Decimal, whole: Decimal): Decimal | null {
  if (whole.digits <= 0n || part.digits < 0n) return null;
  return roundFraction(
    {
      numerator: weight.digits * part.digits * 10n ** BigInt(whole.scale),
      denominator: 10n ** BigInt(weight.scale + part.scale) * whole.digits,
    },
    2,
  );
}

/** Whether two scores are equal to the decimals that the first prints (at most two count). */
export function sameScore(printed: Decimal, exact: Decimal): boolean {
  const scale = Math.min(2, printed.scale);
  return (
    compareDecimals(printed, exact) === 0 ||
    (scale > 0 && compareDecimals(printed, rescale(exact, scale)) === 0)
  );
}

/** The outcome of comparing an indicator's score with what its rule gives. */
export function scoreOutcome(
  { target, actual, weight, score }: Measured,
  isRight: boolean,
  formula: string,
  expected: string,
  message?: string,
): Outcome {
  return {
    result: isRight ? "passed" : "failed",
    ...placeOf(score),
    formula,
    operands: [target, actual, weight].map(toOperand),
    stated: `${formatDecimal(score.value)}分`,
    expected,
    message,
  };
}
