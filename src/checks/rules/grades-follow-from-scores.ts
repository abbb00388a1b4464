import { printFigure } from "../../figures/figure.ts";
import { compareDecimals } from "../../numbers/decimal.ts";
import { evaluationsAgree } from "../text/evaluations-agree.ts";
import { placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

const grades: readonly (readonly [name: string, from: bigint])[] = [
  ["优", 90n],
  ["良", 80n],
  ["中", 60n],
  ["差", 0n],
];

export const gradesFollowFromScores: TieOut = {
  id: "PF-08",
  title: {
    zh: "等级与得分一致：90分以上为优，80分以上为良，60分以上为中，其余为差",
    en: "Grades follow from scores: from 90 优, from 80 良, from 60 中, below 差",
  },
  source: "财预〔2020〕10号《项目支出绩效评价管理办法》第二十条",
  severity: "error",
  tolerance: "none",
  kinds: ["final-accounts"],
  needs: ["disclosure.json: evaluations"],
  fix: "请按得分改正等级，或核对得分。",
  read: [evaluationsAgree],
  test: (ledger) =>
    (ledger.disclosure.record.evaluations ?? []).flatMap(({ id, name, grade }): Outcome[] => {
      const score = ledger.figure(`performance.${id}.score`);
      const value = score?.value;
      if (!score || !value) return [];
      const expected = grades.find(
        ([, from]) => compareDecimals(value, { digits: from, scale: 0 }) >= 0,
      )?.[0];
      return [
        {
          result: grade === expected ? "passed" : "failed",
          ...placeOf(score),
          formula: `${printFigure(score)}分为“${expected}”`,
          operands: [toOperand(score)],
          stated: grade,
          expected: expected ?? "",
          message: `“${name}”得${printFigure(score)}分，应为“${expected}”，原文为“${grade}”`,
        },
      ];
    }),
};
