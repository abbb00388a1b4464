import * as xlsx from "xlsx";
import type { StatTable } from "../figures/table.ts";
import { ministrySheet } from "./ministry-sheet.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** A workbook of one or more tables in the ministry's layout; same tables, same bytes. */
export function tablesWorkbook(tables: readonly StatTable[], unitName: string): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const table of tables) {
    xlsx.utils.book_append_sheet(book, ministrySheet(table, unitName), table.spec.number);
  }
  return writeWorkbook(book);
}
