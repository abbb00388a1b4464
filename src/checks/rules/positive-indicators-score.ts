import { compareDecimals, formatDecimal, rescale } from "../../numbers/decimal.ts";
import type { Indicator } from "../../records/project.ts";
import { measured, proportionalScore, sameScore, scoreOutcome } from "../indicator-score.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const positiveIndicatorsScore: TieOut = {
  id: "PF-04",
  title: {
    zh: "正向指标：达到指标值得满分，否则按完成比例得分",
    en: "Positive indicators: full score when the target is met, else in proportion",
  },
  source: "项目支出绩效自评表填报说明",
  severity: "error",
  tolerance: "none",
  kinds: ["final-accounts"],
  needs: ["projects"],
  fix: "请按完成比例重新计算得分；因大幅超过指标值而扣分的，写明偏差原因。",
  test: (ledger) =>
    ledger.disclosure.projects.flatMap(({ indicators }) =>
      indicators.filter(({ direction }) => direction === "正向").flatMap(outcome),
    ),
};

function outcome(indicator: Indicator): Outcome[] {
  const numbers = measured(indicator);
  if (!numbers) return [];
  const { target, actual, weight, score } = numbers;
  const words = `${formatDecimal(weight.value)}×${formatDecimal(actual.value)}÷${formatDecimal(target.value)}`;
  if (compareDecimals(actual.value, target.value) >= 0) {
    const isFull = compareDecimals(score.value, weight.value) === 0;
    // Far above the target, a deduction with a reason is customary: the target was badly set.
    const isFar = isFarAbove(actual.value, target.value);
    const isExplained = isFar && indicator.deviation !== undefined && score.value.digits >= 0n;
    const isTooHigh = compareDecimals(score.value, weight.value) > 0;
    const isRight = isFull || (isExplained && !isTooHigh);
    return [scoreOutcome(numbers, isRight, "达到指标值得满分", `${formatDecimal(weight.value)}分`)];
  }
  const expected = proportionalScore(weight.value, actual.value, target.value);
  if (!expected) return [];
  const isRight = sameScore(score.value, expected);
  return [scoreOutcome(numbers, isRight, words, `${formatDecimal(rescale(expected, 2))}分`)];
}

/** 30 % or more above the target. */
function isFarAbove(actual: { digits: bigint; scale: number }, target: typeof actual): boolean {
  const limit = { digits: target.digits * 13n, scale: target.scale + 1 };
  return compareDecimals(actual, limit) >= 0;
}
