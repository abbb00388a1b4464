import { judgeRatio, type Ratio, rangeOf } from "../claims/judge.ts";
import { type Figure, printFigure } from "../figures/figure.ts";
import { type Quantity, quantityOf } from "../figures/quantity.ts";
import { compareDecimals, formatDecimal, magnitude } from "../numbers/decimal.ts";
import { roundFraction } from "../numbers/interval.ts";
import type { Ledger } from "./ledger.ts";
import { signedValue } from "./signed-value.ts";
import { notTestable, placeOf, restsOn, toOperand, unavailable } from "./tie.ts";
import type { Outcome, Tested } from "./tie-out.ts";

/** What a percentage is measured by. */
export interface StatedRatio {
  readonly part: Figure | undefined;
  readonly whole: Figure | undefined;
  /** Computed parts: the exact value and its interval stand for the figure's own. */
  readonly partQuantity?: Quantity;
  readonly wholeQuantity?: Quantity;
  readonly range?: Ratio;
  readonly words?: string;
  /** The part is one of those that make the whole: it can't be larger. */
  readonly isShare?: boolean;
}

/**
 * A printed percentage lies in the interval that its printed operands allow (TOL-P). Truncation instead
 * of rounding is a warning; a base of 0 has no rate, whatever is printed.
 */
export function tieRatio(
  ledger: Ledger,
  stated: Figure,
  ratio: StatedRatio,
  label = stated.label,
): Outcome[] {
  const { part, whole } = ratio;
  if (!part || !whole) return [notTestable(stated, label, "不知道按什么数计算，或缺少这个数")];
  const missing = unavailable(stated) ?? unavailable(part) ?? unavailable(whole);
  if (missing !== undefined) return [notTestable(stated, label, missing)];
  if (stated.how === "inferred") {
    return [notTestable(stated, label, "这个比例是推得的，比较不能证明什么")];
  }
  const top = ratio.partQuantity ?? quantityOf(part, whole.unit);
  const bottom = ratio.wholeQuantity ?? quantityOf(whole, part.unit);
  const value = signedValue(stated);
  if (!top || !bottom || !value || top.base !== bottom.base) {
    return [notTestable(stated, label, "计量单位不同，不能相比")];
  }
  const words = ratio.words ?? `${show(part)}÷${show(whole)}`;
  const tested = {
    ...placeOf(stated, label),
    formula: words,
    operands: [part, whole].map(toOperand),
    stated: `${stated.word ?? ""}${printFigure(stated)}${stated.unit}`,
  };
  if (bottom.value.digits === 0n) return [noRate(tested, top)];
  const print = judgeRatio(value, {
    part: ratio.range?.part ?? rangeOf(top),
    whole: ratio.range?.whole ?? rangeOf(bottom),
  });
  if (print === "no-base") return [notTestable(stated, label, "基数的末位数字不足以算出比例")];
  const scale = Math.max(2, value.scale);
  const exact = roundFraction(exactPercent(top, bottom), scale);
  const expected = `${formatDecimal(stated.word === undefined ? exact : magnitude(exact))}${stated.unit}`;
  if (print === "rounded") return [{ ...tested, result: "passed", expected }];
  if (print === "truncated") {
    return [
      {
        ...tested,
        result: "failed",
        severity: "warning",
        expected,
        message: `“${label}”原文为${tested.stated}，是截去尾数得到的；按${words}四舍五入应为${expected}`,
        fix: "比例请四舍五入，不要截去尾数。",
      },
    ];
  }
  const rests = restsOn(ledger, [part, whole]);
  if (ratio.isShare && exceeds(top, bottom)) {
    return [
      {
        ...tested,
        result: "failed",
        rests,
        custom: "没有写明整体是决算数、全年预算数还是年初预算数",
        message: `“${label}”原文为${tested.stated}，可是部分${show(part)}比整体${show(whole)}还大：两处的口径不同，或有一个数写错`,
      },
    ];
  }
  const severity = rests === undefined ? undefined : "warning";
  return [{ ...tested, result: "failed", expected, rests, severity }];
}

function exceeds(part: Quantity, whole: Quantity): boolean {
  return compareDecimals(part.value, whole.value) > 0 && whole.value.digits > 0n;
}

function noRate(tested: Omit<Tested, "result">, top: Quantity): Outcome {
  return {
    ...tested,
    result: "failed",
    severity: top.value.digits === 0n ? "info" : "error",
    expected: "无可比性",
    message: `“${tested.label}”的基数为0，比例无可比性，原文为${tested.stated}`,
    fix: "基数为0时请写“无可比性”，不写百分比。",
  };
}

function exactPercent(top: Quantity, bottom: Quantity) {
  const sign = bottom.value.digits < 0n ? -1n : 1n;
  return {
    numerator: top.value.digits * 100n * 10n ** BigInt(bottom.value.scale),
    denominator: bottom.value.digits * sign * 10n ** BigInt(top.value.scale),
  };
}

function show(figure: Figure): string {
  return figure.value ? formatDecimal(figure.value) : "";
}
