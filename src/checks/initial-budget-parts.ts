import type { Figure } from "../figures/figure.ts";
import type { Ledger } from "./ledger.ts";

const suffix = "-initial-budget";

/**
 * The stated initial budgets below a code row (类 215 = its 项) or below a whole table: all items of the
 * cell's row that the document lists, provided that each of them has one. Empty otherwise.
 */
export function initialBudgetParts(ledger: Ledger, cell: string): Figure[] {
  const [table = "", row = "", column = ""] = cell.split(".");
  const prefix = row === "total" ? "" : row;
  if (prefix !== "" && !/^\d{3}(\d\d)?$/.test(prefix)) return [];
  const items = [...ledger.rows(table).keys()].filter(
    (id) => /^\d{7}$/.test(id) && id.startsWith(prefix),
  );
  const budgets = items.map((id) => ledger.figure(`${table}.${id}.${column}${suffix}`));
  return budgets.every((budget) => budget !== undefined) ? budgets : [];
}
