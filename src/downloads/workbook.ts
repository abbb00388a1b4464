import * as xlsx from "xlsx";
import type { StatTable } from "../figures/table.ts";
import { ministrySheet } from "./ministry-sheet.ts";
import { writeWorkbook } from "./write-workbook.ts";

/**
 * A workbook of one or more tables in the ministry's layout, and of further sheets by name; same tables, same
 * bytes.
 */
export function tablesWorkbook(
  tables: readonly StatTable[],
  unitName: string,
  further: ReadonlyMap<string, xlsx.WorkSheet> = new Map(),
): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const table of tables) {
    xlsx.utils.book_append_sheet(book, ministrySheet(table, unitName), table.spec.number);
  }
  for (const [name, sheet] of further) xlsx.utils.book_append_sheet(book, sheet, name);
  return writeWorkbook(book);
}
