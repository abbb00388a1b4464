import { tieSum } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

export const fundSourcesAddUp: TieOut = {
  id: "PF-03",
  title: {
    zh: "年度资金总额为各资金来源之和",
    en: "The year's funds are the sum of their sources",
  },
  source: "项目支出绩效自评表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["projects"],
  fix: "请核对年度资金总额和各资金来源。",
  test: (ledger) =>
    ledger.disclosure.projects.flatMap(({ funds }) => {
      const [total, ...sources] = funds;
      if (!total || sources.length === 0) return [];
      return (["initial", "fullYear", "executed"] as const).flatMap((measure) =>
        tieSum(
          ledger,
          total.cells[measure],
          sources.map(({ cells }) => cells[measure]),
        ),
      );
    }),
};
