import { isCode, partsOf } from "../code-rows.ts";
import type { Ledger } from "../ledger.ts";
import { hasOtherColumns } from "../own-parts.ts";
import { itemsSumToTheirCategory } from "../text/items-sum-to-their-category.ts";
import { tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

/** Tables by functional code, and the columns that make up their 合计. */
const tables: Readonly<Record<string, readonly string[]>> = {
  // First: where the workbook is rebuilt, the others are inferred from this one.
  "general-budget": ["basic", "project"],
  income: [
    "fiscal",
    "superior-subsidies",
    "institutional",
    "business",
    "affiliated-payments",
    "other",
  ],
  expenditure: ["basic", "project", "payments-to-superiors", "business", "subsidies-to-affiliates"],
  "government-funds": ["basic", "project"],
  "state-capital": ["basic", "project"],
};

export const rowsAndLevelsAddUp: TieOut = {
  id: "FA-05",
  title: {
    zh: "每行合计为各栏之和；合计为各类之和，类为款之和，款为项之和",
    en: "Rows are the sums of their columns, and each level of codes the sum of the level below",
  },
  source: "部门决算报表：收入决算表、支出决算表、一般公共预算财政拨款支出决算表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: Object.keys(tables),
  fix: "请核对这一行的各栏，以及它所辖的各款、各项。",
  read: [itemsSumToTheirCategory],
  test: (ledger) =>
    Object.entries(tables).flatMap(([table, columns]) => [
      ...rowOutcomes(ledger, table, columns),
      ...levelOutcomes(ledger, table),
    ]),
};

function rowOutcomes(ledger: Ledger, table: string, columns: readonly string[]): Outcome[] {
  if (hasOtherColumns(ledger, table, columns)) return [];
  return [...ledger.rows(table).values()].flatMap((row) => {
    const parts = columns.flatMap((column) => row.figures.get(column) ?? []);
    return parts.length < 2 ? [] : tieSum(ledger, row.figures.get("total"), parts);
  });
}

function levelOutcomes(ledger: Ledger, table: string): Outcome[] {
  const rows = ledger.rows(table);
  const parents = [...rows.values()].filter((row) => row.id === "total" || isCode(row));
  return parents.flatMap((row) =>
    [...row.figures].flatMap(([column, figure]) => {
      if (!isCellColumn(column)) return [];
      const parts = partsOf(rows, row.id === "total" ? "" : row.id, column);
      if (parts.length === 0) return [];
      const outcomes = tieSum(ledger, figure, parts);
      return ledger.disclosure.tables.has(table) ? outcomes : outcomes.map(maybeIncomplete);
    }),
  );
}

/** Sentences need not list every item: less than the whole is no proof, more is. */
function maybeIncomplete(outcome: Outcome): Outcome {
  const isLess = outcome.result === "failed" && !outcome.difference?.startsWith("-");
  return isLess ? { ...outcome, custom: "没有写明所列各项是否列全" } : outcome;
}

/** Columns of tables; a sentence may also state a change or a share of the same row. */
function isCellColumn(column: string): boolean {
  return !/(^|-)(change|change-rate|share|completion|previous|initial-budget)$/.test(column);
}
