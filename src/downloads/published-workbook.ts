import { dataSheet } from "../datasets/data-sheet.ts";
import type { DataTable } from "../datasets/data-table.ts";
import type { StatTable } from "../figures/table.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { ministrySheet } from "./ministry-sheet.ts";
import { type NotesContext, notesSheet } from "./notes-sheet.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** The sheet for programs, behind those for people. */
export const dataSheetName = "数据";

/**
 * The workbook that readers download: tables in the ministry's layout with inferred numbers marked, then the
 * same numbers as data, then what both are.
 */
export function publishedWorkbook(
  disclosure: Disclosure,
  tables: readonly StatTable[],
  data: DataTable,
  context: NotesContext,
): Uint8Array {
  return writeWorkbook([
    ...tables.map((table) => ministrySheet(table, disclosure.unit.name, { marksInferred: true })),
    { name: dataSheetName, sheet: dataSheet(data), headRows: 1 },
    { name: "说明", sheet: notesSheet(disclosure, data, context), headRows: 0 },
  ]);
}
