import { tieEqual } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";
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
    ledger.disclosure.projects.flatMap(({ id, funds }) => {
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
      ];
    }),
};
