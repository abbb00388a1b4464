import { isCode } from "../code-rows.ts";
import { hasOwnRows } from "../own-parts.ts";
import { tieSum } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

const sources = new Set([
  "general-budget",
  "government-funds",
  "state-capital",
  "superior-subsidies",
  "institutional",
  "business",
  "affiliated-payments",
  "other",
]);

export const totalsAreSumsOfRows: TieOut = {
  id: "FA-03",
  title: {
    zh: "本年收入为各项来源之和，本年支出为各类支出之和",
    en: "The year's income is the sum of its sources, expenditure the sum of its classes",
  },
  source: "部门决算报表：收入支出决算总表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["totals"],
  fix: "请核对收入支出决算总表的各行和本年合计。",
  test: (ledger) => {
    const rows = [...ledger.rows("totals").values()];
    const amounts = (chosen: typeof rows) =>
      chosen.flatMap((row) => row.figures.get("amount") ?? []);
    const income = amounts(rows.filter(({ id }) => sources.has(id)));
    const classes = amounts(rows.filter((row) => isCode(row, 3)));
    return [
      ...(income.length > 0 && !hasOwnRows(ledger, "totals", "income")
        ? tieSum(ledger, ledger.figure("totals.current-income.amount"), income)
        : []),
      ...(classes.length > 0 && !hasOwnRows(ledger, "totals", "expenditure")
        ? tieSum(ledger, ledger.figure("totals.current-expenditure.amount"), classes)
        : []),
    ];
  },
};
