import { printFigure } from "../../figures/figure.ts";
import { quantityOf, residual } from "../../figures/quantity.ts";
import { compareDecimals, formatDecimal } from "../../numbers/decimal.ts";
import type { Indicator, Project } from "../../records/project.ts";
import { type Measured, measured, scoreOutcome } from "../indicator-score.ts";
import { placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const negativeIndicatorsScore: TieOut = {
  id: "PF-05",
  title: {
    zh: "反向指标：不超过指标值得满分，超过的扣分；大幅低于指标值要说明原因",
    en: "Negative indicators: full score when met; a big favourable deviation needs a reason",
  },
  source: "项目支出绩效自评表填报说明",
  severity: "error",
  tolerance: "none",
  kinds: ["final-accounts"],
  needs: ["projects"],
  fix: "请核对得分；实际值与指标值相差很大时，写明偏差原因和改进措施。",
  test: (ledger) =>
    ledger.disclosure.projects.flatMap((project) =>
      project.indicators
        .filter(({ direction }) => direction === "反向")
        .flatMap((indicator) => costOutcome(indicator, project) ?? outcomes(indicator)),
    ),
};

/** A cost whose target is the project's whole budget is the cost of the project: what was executed. */
function costOutcome(indicator: Indicator, { funds }: Project): Outcome[] | undefined {
  const [whole] = funds;
  const numbers = measured(indicator);
  if (!whole || !numbers || !/成本/.test(indicator.level1 + indicator.level2 + indicator.name))
    return undefined;
  const { target, actual } = numbers;
  const [goal, reached, spent] = [target, actual, whole.cells.executed].map((figure) =>
    quantityOf(figure),
  );
  const isWhole = [whole.cells.initial, whole.cells.fullYear].some((budget) => {
    const planned = quantityOf(budget);
    return planned && goal?.base === "元" && compareDecimals(planned.value, goal.value) === 0;
  });
  if (!isWhole || !reached || !spent) return undefined;
  const isSame =
    residual(reached, [spent]).isRounding || compareDecimals(reached.value, spent.value) === 0;
  if (isSame) return undefined;
  const { executed } = whole.cells;
  return [
    {
      result: "failed",
      ...placeOf(actual),
      formula: `“${executed.label}”`,
      custom: "指标值与项目预算数相同，当作整个项目的成本",
      operands: [target, executed].map(toOperand),
      stated: `${printFigure(actual)}${actual.unit}`,
      message: `“${actual.label}”为${printFigure(actual)}${actual.unit}；指标值与整个项目的预算数相同，项目实际执行了${printFigure(executed)}${executed.unit}`,
      fix: "这项指标指整个项目的成本时，请填实际执行数，超过指标值的扣分；指其中一部分时，请在名称里写明。",
    },
  ];
}

function outcomes(indicator: Indicator): Outcome[] {
  const numbers = measured(indicator);
  if (!numbers) return [];
  const { target, actual, weight, score } = numbers;
  const full = `${formatDecimal(weight.value)}分`;
  const isFull = compareDecimals(score.value, weight.value) === 0;
  const isLess = compareDecimals(score.value, weight.value) < 0;
  const hasReason = indicator.deviation !== undefined;
  if (compareDecimals(actual.value, target.value) > 0) {
    return [scoreOutcome(numbers, isLess, "超过指标值应当扣分", `小于${full}`)];
  }
  // A rate is not a quantity that one falls short of: 故障率 0 where 2 is allowed needs no reason.
  const isFar = isFarBelow(numbers) && !/%|百分比/.test(target.unit);
  const isRight = isFull || (isLess && isFar && hasReason);
  return [
    scoreOutcome(numbers, isRight, "不超过指标值得满分", full),
    ...(isFar ? [reasonOutcome(numbers, indicator, hasReason)] : []),
  ];
}

function reasonOutcome(numbers: Measured, indicator: Indicator, hasReason: boolean): Outcome {
  const values = `指标值${formatDecimal(numbers.target.value)}，实际${formatDecimal(numbers.actual.value)}`;
  const message = `“${indicator.name}”${values}，相差很大，却没有写偏差原因`;
  const outcome = scoreOutcome(
    numbers,
    hasReason,
    "大幅低于指标值要说明原因",
    "有偏差原因",
    message,
  );
  return hasReason || outcome.result === "not-testable"
    ? outcome
    : { ...outcome, stated: "没有偏差原因", severity: "warning" };
}

/** 30 % or more below the target. */
function isFarBelow({ actual, target }: Measured): boolean {
  const limit = { digits: target.value.digits * 7n, scale: target.value.scale + 1 };
  return compareDecimals(actual.value, limit) <= 0;
}
