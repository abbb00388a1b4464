import type { Evaluation } from "../../model/evaluation.ts";
import { appendixOutcomes } from "../evaluation-agreement.ts";
import { ruleOutcomes } from "../evaluation-rules.ts";
import { sheetSums } from "../evaluation-sums.ts";
import type { Ledger } from "../ledger.ts";
import { evaluationsAgree } from "../text/evaluations-agree.ts";
import { tieEqual } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const evaluationScoresAddUp: TieOut = {
  id: "EV-01",
  title: {
    zh: "评价报告：分值和得分逐级相加，得分合乎评分办法，附件与正文一致",
    en: "Evaluation reports: weights and scores add up level by level, follow the rules, agree in body and appendices",
  },
  source: "财预〔2020〕10号《项目支出绩效评价管理办法》：绩效评价报告",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["evaluations"],
  fix: "请核对报告正文的得分表、指标体系附件和评分表附件，改成同一套分值和得分。",
  read: [evaluationsAgree],
  *test(ledger) {
    for (const evaluation of ledger.disclosure.evaluations) {
      const printed = [...appendixOutcomes(ledger, evaluation)];
      yield* printed;
      const blamed = new Set(
        printed.flatMap(({ result, origin }) => (result === "failed" ? [origin] : [])),
      );
      yield* sheetSums(ledger, evaluation, blamed);
      yield* ruleOutcomes(evaluation);
      yield* statedScore(ledger, evaluation);
    }
  },
};

/** The score that the disclosure itself states of the evaluated project. */
function statedScore(ledger: Ledger, { name, scores }: Evaluation): Outcome[] {
  return (ledger.disclosure.record.evaluations ?? [])
    .filter((stated) => name.endsWith(stated.name))
    .flatMap(({ id }) =>
      tieEqual(ledger, ledger.figure(`performance.${id}.score`), scores.total.score),
    );
}
