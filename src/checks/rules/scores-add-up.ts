import { printFigure } from "../../figures/figure.ts";
import { isExecutionPoints } from "../execution-points.ts";
import type { Ledger } from "../ledger.ts";
import { selfEvaluationsAddUp } from "../text/self-evaluations-add-up.ts";
import { placeOf, tieEqual, tieSum, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const scoresAddUp: TieOut = {
  id: "PF-01",
  title: {
    zh: "分值之和为100，得分之和等于总分，等于综述所说的得分",
    en: "Weights sum to 100, scores to the total, which is the score that the review states",
  },
  source: "项目支出绩效自评表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["projects"],
  fix: "请核对自评表的分值、得分和总分，以及综述里的得分。",
  read: [selfEvaluationsAddUp],
  test: (ledger) => [...tables(ledger), ...reviewsWithoutTable(ledger)],
};

function tables(ledger: Ledger): Outcome[] {
  return ledger.disclosure.projects.flatMap(({ id, funds, indicators, total }) => {
    const [whole] = funds;
    const column = (measure: "weight" | "score") =>
      [whole?.cells[measure], ...indicators.map((indicator) => indicator[measure])].flatMap(
        (figure) => (figure?.value ? [figure] : []),
      );
    return [
      ...tieSum(ledger, total.weight, column("weight")),
      ...tieSum(ledger, total.score, column("score")),
      ...tieEqual(ledger, ledger.figure(`performance.${id}.score`), total.score),
    ];
  });
}

/** A review whose table is not attached: a score that is the execution rate's 10 points is not the total. */
function reviewsWithoutTable(ledger: Ledger): Outcome[] {
  const { projects, record } = ledger.disclosure;
  const attached = new Set(projects.map(({ id }) => id));
  return (record.projects ?? []).flatMap(({ id }): Outcome[] => {
    const score = ledger.figure(`performance.${id}.score`);
    const rate = ledger.figure(`performance.${id}.completion`);
    if (attached.has(id) || !score?.value || !rate?.value) return [];
    const isPoints = isExecutionPoints(score.value, rate.value);
    const words = `${printFigure(rate)}%×10分`;
    return [
      {
        result: isPoints ? "failed" : "passed",
        ...placeOf(score),
        formula: words,
        operands: [toOperand(rate)],
        stated: `${printFigure(score)}分`,
        message: `“${score.label}”${printFigure(score)}分正好是预算执行率一行的得分（${words}），总分是100分制的`,
        fix: "请写自评表的总分，不要写预算执行率一行的得分，并附上自评表。",
      },
    ];
  });
}
