import { printFigure } from "../../figures/figure.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import { compareDecimals } from "../../numbers/decimal.ts";
import { appendixOutcomes } from "../evaluation-agreement.ts";
import { ruleOutcomes } from "../evaluation-rules.ts";
import { sheetSums } from "../evaluation-sums.ts";
import type { Ledger } from "../ledger.ts";
import { placeOf, tieEqual, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const evaluationScoresAddUp: TieOut = {
  id: "EV-01",
  title: {
    zh: "评价报告：分值和得分逐级相加，得分合乎评分办法，附件与正文一致，等级与得分一致",
    en: "Evaluation reports: weights and scores add up level by level, follow the rules, agree in body and appendices; grades follow from scores",
  },
  source: "财预〔2020〕10号《项目支出绩效评价管理办法》：绩效评价报告",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["evaluations"],
  fix: "请核对报告正文的得分表、指标体系附件和评分表附件，改成同一套分值、得分和等级。",
  *test(ledger) {
    for (const evaluation of ledger.disclosure.evaluations) {
      const printed = [...appendixOutcomes(ledger, evaluation)];
      yield* printed;
      const blamed = new Set(
        printed.flatMap(({ result, origin }) => (result === "failed" ? [origin] : [])),
      );
      yield* sheetSums(ledger, evaluation, blamed);
      yield* ruleOutcomes(evaluation);
      yield* grades(evaluation);
      yield* statedScore(ledger, evaluation);
    }
  },
};

/** The grade of each place by the report's own bands: from included, to excluded save at the top. */
function grades({ scores, scale, grades, name }: Evaluation): Outcome[] {
  const { score } = scores.total;
  const value = score?.value;
  if (!score || !value) return [];
  const band = [...scale]
    .sort((a, b) => compare(b.from?.value, a.from?.value))
    .find(({ from }) => !from?.value || compareDecimals(value, from.value) >= 0);
  if (!band) return [];
  return grades.map(({ place, grade }) => ({
    result: grade === band.grade ? "passed" : "failed",
    ...placeOf(score, `${name}·${place}的等级`),
    formula: `报告自定的等级：${printFigure(score)}分为“${band.grade}”`,
    operands: [toOperand(score)],
    stated: grade,
    expected: band.grade,
    message: `“${name}”得${printFigure(score)}分，按报告自定的划分为“${band.grade}”，${place}写作“${grade}”`,
    fix: "请核对得分和等级，报告各处用同一个等级。",
  }));
}

type Value = Parameters<typeof compareDecimals>[0] | null | undefined;

function compare(a: Value, b: Value): number {
  return compareDecimals(a ?? { digits: 0n, scale: 0 }, b ?? { digits: 0n, scale: 0 });
}

/** The score that the disclosure itself states of the evaluated project. */
function statedScore(ledger: Ledger, { name, scores }: Evaluation): Outcome[] {
  return (ledger.disclosure.record.evaluations ?? [])
    .filter((stated) => name.endsWith(stated.name))
    .flatMap(({ id }) =>
      tieEqual(ledger, ledger.figure(`performance.${id}.score`), scores.total.score),
    );
}
