import { isCode } from "../code-rows.ts";
import { tieEqual } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

const sameColumns = [
  "superior-subsidies",
  "institutional",
  "business",
  "affiliated-payments",
  "other",
];

export const totalsAgreeWithDetails: TieOut = {
  id: "FA-04",
  title: {
    zh: "收入、支出决算表的合计与总表一致",
    en: "The income and expenditure tables agree with the table of totals",
  },
  source: "部门决算报表：收入决算表、支出决算表与总表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["totals", "income", "expenditure"],
  fix: "请核对这两张表的同一项，改正填错的一处。",
  test: (ledger) => {
    const pairs = [
      ["income.total.total", "totals.current-income.amount"],
      ["expenditure.total.total", "totals.current-expenditure.amount"],
      ...sameColumns.map((column) => [`income.total.${column}`, `totals.${column}.amount`]),
      ...[...ledger.rows("expenditure").values()]
        .filter((row) => isCode(row, 3))
        .map(({ id }) => [`expenditure.${id}.total`, `totals.${id}.amount`]),
    ];
    return pairs.flatMap(([detail = "", total = ""]) =>
      tieEqual(ledger, ledger.figure(detail), ledger.figure(total)),
    );
  },
};
