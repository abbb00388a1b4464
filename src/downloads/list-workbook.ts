import { dataSheet } from "../datasets/data-sheet.ts";
import type { DataTable } from "../datasets/data-table.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { type NotesContext, notesSheet } from "./notes-sheet.ts";
import { dataSheetName } from "./published-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** A list as a workbook: its rows with a frozen head and filters, numbers as numbers, then what they are. */
export function listWorkbook(
  disclosure: Disclosure,
  list: DataTable,
  context: NotesContext,
): Uint8Array {
  return writeWorkbook([
    { name: dataSheetName, sheet: dataSheet(list), headRows: 1 },
    { name: "说明", sheet: notesSheet(disclosure, list, context), headRows: 0 },
  ]);
}
