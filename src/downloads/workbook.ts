import type { StatTable } from "../figures/table.ts";
import { ministrySheet } from "./ministry-sheet.ts";
import { type NamedSheet, writeWorkbook } from "./write-workbook.ts";

/** A workbook of tables in the ministry's layout, and of further sheets behind them; for the data folder. */
export function tablesWorkbook(
  tables: readonly StatTable[],
  unitName: string,
  further: readonly NamedSheet[] = [],
): Uint8Array {
  const sheets = tables.map((table) => ministrySheet(table, unitName, { marksInferred: false }));
  return writeWorkbook([...sheets, ...further]);
}
