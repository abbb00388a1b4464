import type { Disclosure } from "../model/disclosure-model.ts";
import { checklistWorkbook } from "./checklist-workbook.ts";
import { tableCsv } from "./csv.ts";
import { tableJson } from "./table-json.ts";
import { tablesWorkbook } from "./workbook.ts";

/** A file of the site: its path below the root, and its content. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Everything of one disclosure that can be downloaded: its checklist, the workbook, and each table in
 * three formats.
 */
export function disclosureDownloads(disclosure: Disclosure): OutputFile[] {
  const { folder, unit } = disclosure;
  const tables = [...disclosure.tables.values()];
  const checklist = { path: `${folder}/checklist.xlsx`, content: checklistWorkbook(disclosure) };
  if (tables.length === 0) return [checklist];
  return [
    checklist,
    { path: `${folder}.xlsx`, content: tablesWorkbook(tables, unit.name) },
    ...tables.flatMap((table): OutputFile[] => [
      { path: `${folder}/tables/${table.id}.xlsx`, content: tablesWorkbook([table], unit.name) },
      { path: `${folder}/tables/${table.id}.csv`, content: tableCsv(table) },
      { path: `${folder}/tables/${table.id}.json`, content: tableJson(disclosure, table) },
    ]),
  ];
}
