import { dataCsv } from "../datasets/data-csv.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { allCells } from "./all-cells.ts";
import { checklistWorkbook } from "./checklist-workbook.ts";
import type { NotesContext } from "./notes-sheet.ts";
import { printedCsv } from "./printed-csv.ts";
import { publishedWorkbook } from "./published-workbook.ts";
import { tableData } from "./table-data.ts";
import { tableJson } from "./table-json.ts";

/** A file of the site: its path below the root, and its content. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Everything of one disclosure that can be downloaded: its checklist, the workbook, and each table in
 * three formats, csv both for programs and as printed.
 */
export function disclosureDownloads(disclosure: Disclosure, context: NotesContext): OutputFile[] {
  const { folder, unit } = disclosure;
  const tables = [...disclosure.tables.values()];
  const checklist = { path: `${folder}/checklist.xlsx`, content: checklistWorkbook(disclosure) };
  if (tables.length === 0) return [checklist];
  return [
    checklist,
    {
      path: `${folder}.xlsx`,
      content: publishedWorkbook(disclosure, tables, allCells(tables), context),
    },
    ...tables.flatMap((table): OutputFile[] => {
      const path = `${folder}/tables/${table.id}`;
      const data = tableData(table);
      return [
        { path: `${path}.xlsx`, content: publishedWorkbook(disclosure, [table], data, context) },
        { path: `${path}.csv`, content: dataCsv(data) },
        { path: `${path}.printed.csv`, content: printedCsv(table, unit.name) },
        { path: `${path}.json`, content: tableJson(disclosure, table) },
      ];
    }),
  ];
}
