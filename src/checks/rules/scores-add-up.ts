import { tieEqual, tieSum } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

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
  test: (ledger) =>
    ledger.disclosure.projects.flatMap(({ id, funds, indicators, total }) => {
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
    }),
};
