import type { Figure } from "../../figures/figure.ts";
import { type Decimal, formatDecimal, rescale } from "../../numbers/decimal.ts";
import { roundFraction } from "../../numbers/interval.ts";
import type { Project } from "../../records/project.ts";
import type { Ledger } from "../ledger.ts";
import { notTestable, placeOf, toOperand, unavailable } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";
import { tieRatio } from "../tie-ratio.ts";

export const executionRateAndScore: TieOut = {
  id: "PF-02",
  title: {
    zh: "执行率等于执行数除以全年预算数，得分按执行率计算",
    en: "The execution rate is executed over full-year budget, and its score follows from it",
  },
  source: "项目支出绩效自评表：预算执行率10分",
  severity: "error",
  tolerance: "ratio",
  kinds: ["final-accounts"],
  needs: ["projects"],
  fix: "请重新计算执行率和它的得分。",
  test: (ledger) => ledger.disclosure.projects.flatMap((project) => outcomes(ledger, project)),
};

function outcomes(ledger: Ledger, { funds }: Project): Outcome[] {
  return funds.flatMap(({ cells }) => {
    const { executed, fullYear, rate, score, weight } = cells;
    // A source of funds with nothing in it prints a rate of 0: there is nothing to execute.
    const isUnused = executed.value?.digits === 0n && fullYear.value?.digits === 0n;
    return [
      ...(rate.value && !isUnused
        ? tieRatio(ledger, rate, { part: executed, whole: fullYear })
        : []),
      ...(weight.value ? [scoreOutcome(score, weight, executed, fullYear)] : []),
    ];
  });
}

/** 得分 = round(分值 × 执行数 ÷ 全年预算数, 2), at most the weight. */
function scoreOutcome(score: Figure, weight: Figure, executed: Figure, fullYear: Figure): Outcome {
  const missing = [score, weight, executed, fullYear].map(unavailable).find((why) => why);
  if (missing !== undefined) return notTestable(score, score.label, missing);
  const value = (figure: Figure) => figure.value as Decimal;
  if (value(fullYear).digits === 0n) return notTestable(score, score.label, "全年预算数为0");
  const scale = Math.max(value(executed).scale, value(fullYear).scale);
  const part = rescale(value(executed), scale).digits;
  const whole = rescale(value(fullYear), scale).digits;
  const limited = part > whole ? whole : part;
  const expected = roundFraction(
    {
      numerator: value(weight).digits * limited,
      denominator: 10n ** BigInt(value(weight).scale) * whole,
    },
    2,
  );
  const stated = rescale(value(score), Math.max(2, value(score).scale));
  // Some units round the score to one decimal: 9.8 for 9.799.
  const isRounded = rescale(expected, value(score).scale).digits === value(score).digits;
  const isEqual = rescale(expected, stated.scale).digits === stated.digits || isRounded;
  return {
    result: isEqual ? "passed" : "failed",
    ...placeOf(score),
    formula: `${formatDecimal(value(weight))}×${formatDecimal(value(executed))}÷${formatDecimal(value(fullYear))}`,
    operands: [weight, executed, fullYear].map(toOperand),
    stated: `${formatDecimal(value(score))}分`,
    expected: `${formatDecimal(expected)}分`,
  };
}
