import type { Ledger } from "../ledger.ts";
import { hasOwnRows } from "../own-parts.ts";
import { tieEqual, tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

const incomeRows = [
  "general-budget",
  "government-funds",
  "state-capital",
  "special-account",
  "superior-subsidies",
  "affiliated-payments",
  "unit-funds",
  "institutional",
  "business",
  "other",
];

export const budgetTotalsBalance: TieOut = {
  id: "BU-01",
  title: {
    zh: "收入总计等于支出总计，等于本年收入加上年结转",
    en: "Total income equals total expenditure equals the year's income plus the carryover",
  },
  source: "部门预算报表：收支预算总表、财政拨款预算总表",
  severity: "error",
  tolerance: "sum",
  kinds: ["budget"],
  needs: ["totals", "fiscal-totals"],
  fix: "请核对收支总表：各项收入、上年结转结余、支出总计。",
  test: (ledger) => [
    ...tieEqual(
      ledger,
      ledger.figure("totals.expenditure-total.amount"),
      ledger.figure("totals.income-total.amount"),
      "支出总计与收入总计",
    ),
    ...incomeSide(ledger, "totals", "income-total"),
    ...incomeSide(ledger, "fiscal-totals", "income-total"),
    ...incomeSide(ledger, "fiscal-totals", "total"),
  ],
};

function incomeSide(ledger: Ledger, table: string, total: string): Outcome[] {
  const amount = (row: string) => ledger.figure(`${table}.${row}.amount`);
  const current = amount("current-income");
  if (hasOwnRows(ledger, table, "income")) return [];
  const rows = incomeRows.flatMap((row) => amount(row) ?? []);
  const carried = ["carryover", "non-fiscal-surplus-used"].flatMap((row) => amount(row) ?? []);
  if (rows.length === 0) return [];
  return [
    ...tieSum(ledger, current, rows),
    ...tieSum(ledger, amount(total), [...(current ? [current] : rows), ...carried]),
  ];
}
