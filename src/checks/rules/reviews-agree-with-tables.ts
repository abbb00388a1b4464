import { printFigure } from "../../figures/figure.ts";
import { compareDecimals } from "../../numbers/decimal.ts";
import type { Project } from "../../records/project.ts";
import type { Ledger } from "../ledger.ts";
import { placeOf, tieEqual, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";
import { tieRatio } from "../tie-ratio.ts";

export const reviewsAgreeWithTables: TieOut = {
  id: "PF-09",
  title: {
    zh: "自评综述的预算数、执行数、执行率与自评表一致",
    en: "Budget, execution and rate in a review are those of the self-evaluation table",
  },
  source: "项目自评综述与项目支出绩效自评表",
  severity: "error",
  tolerance: "ratio",
  kinds: ["final-accounts"],
  needs: ["projects", "performance"],
  fix: "请核对综述和自评表，改成同一个数。",
  test: (ledger) =>
    ledger.disclosure.projects.flatMap((project) => {
      const { id, funds } = project;
      const cells = funds[0]?.cells;
      const stated = (measure: string) => ledger.figure(`performance.${id}.${measure}`);
      const completion = stated("completion");
      if (!cells) return [];
      return [
        ...tieEqual(ledger, stated("budget"), cells.fullYear),
        ...tieEqual(ledger, stated("executed"), cells.executed),
        ...(completion
          ? tieRatio(ledger, completion, { part: cells.executed, whole: cells.fullYear })
          : []),
        ...problems(ledger, project),
      ];
    }),
};

/** “没有问题” of a review, while its table takes points off an indicator. */
function problems(ledger: Ledger, { id, indicators }: Project): Outcome[] {
  for (const [section, { passages, file }] of ledger.disclosure.texts) {
    const passage = passages.get(`${id}-problems`);
    if (!passage || !/没有问题|无问题|不存在(?:任何)?问题/.test(passage.markdown)) continue;
    const short = indicators.find(
      ({ weight, score, actual }) =>
        weight.value &&
        score.value &&
        typeof actual !== "string" &&
        compareDecimals(score.value, weight.value) < 0,
    );
    const { score, weight, name } = short ?? indicators[0] ?? {};
    if (!score || !weight) return [];
    return [
      {
        result: short ? "failed" : "passed",
        severity: "warning",
        ...placeOf(score),
        origin: `${file}#L${passage.line}`,
        ...(file !== undefined && { line: { file, section, number: passage.line } }),
        formula: "自评表的得分",
        operands: [weight, score].map(toOperand),
        message: `综述说没有问题，自评表“${name}”分值${printFigure(weight)}分，只得${printFigure(score)}分`,
        fix: "请在综述里写明这个指标没有完成的问题和原因。",
      },
    ];
  }
  return [];
}
