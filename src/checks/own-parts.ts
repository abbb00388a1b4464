import type { StatTable } from "../figures/table.ts";
import type { Ledger } from "./ledger.ts";

/** Rows that the form does not have: then its own rows may not be all that make up a total. */
export function hasOwnRows(ledger: Ledger, table: string, block: string): boolean {
  const read = ledger.disclosure.tables.get(table);
  const known = new Set(specBlock(ledger, table, block)?.rows.map(({ id }) => id));
  return (
    read?.rows.some(
      (row) => row.block === block && !known.has(row.id) && !/^\d{3}$/.test(row.id),
    ) ?? false
  );
}

/** Columns of amounts beside those named: then these may not be all that make up a 合计. */
export function hasOtherColumns(ledger: Ledger, table: string, known: readonly string[]): boolean {
  const columns = ledger.disclosure.tables.get(table)?.spec.columns ?? [];
  return columns.some(
    ({ id, type }) =>
      type === "amount" && id !== "total" && !known.includes(id) && !isNoPart.test(id),
  );
}

/** Columns that are no part of the year's amount. */
const isNoPart =
  /^(?:opening-carryover|closing-carryover|income|personnel|public|change|previous.*|initial-budget|annual-budget)$/;

function specBlock(
  ledger: Ledger,
  table: string,
  block: string,
): StatTable["spec"]["blocks"][number] | undefined {
  return ledger.disclosure.tables.get(table)?.spec.blocks.find(({ id }) => id === block);
}
