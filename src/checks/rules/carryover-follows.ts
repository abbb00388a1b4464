import { tieSum } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

export const carryoverFollows: TieOut = {
  id: "FA-10",
  title: {
    zh: "年初结转加收入减支出等于年末结转",
    en: "Opening carryover plus income minus expenditure is the closing carryover",
  },
  source: "部门决算报表：政府性基金、国有资本经营预算财政拨款收入支出决算表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["government-funds", "state-capital"],
  fix: "请核对这一行的年初结转和结余、本年收入、本年支出和年末结转和结余。",
  test: (ledger) =>
    ["government-funds", "state-capital"].flatMap((table) =>
      [...ledger.rows(table).values()]
        .filter(({ figures }) => figures.has("income"))
        .flatMap(({ figures }) => {
          const spent = figures.get("total");
          return tieSum(ledger, figures.get("closing-carryover"), [
            figures.get("opening-carryover"),
            figures.get("income"),
            spent && { figure: spent, factor: -1 },
          ]);
        }),
    ),
};
