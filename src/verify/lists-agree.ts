import * as xlsx from "xlsx";
import { readCsv } from "../datasets/read-csv.ts";
import { dataSheetName } from "../downloads/published-workbook.ts";
import type { Agreement } from "./agreement.ts";

interface ListFile {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** A list as it is read back: its csv and its workbook, where it has one, say what its JSON says. */
export interface ListFiles {
  readonly json: string;
  readonly csv: string;
  readonly workbook?: Uint8Array;
}

/** Cell by cell; texts may stand behind an apostrophe, so only numbers are held. */
export function compareList(files: ListFiles, path: string, book: Agreement): void {
  const { columns, rows }: ListFile = JSON.parse(files.json);
  const [head = [], ...lines] = readCsv(files.csv);
  const sheet = files.workbook && dataSheetOf(files.workbook);
  if (lines.length !== rows.length) book.hold(`${path}.csv`, "rows", `${lines.length}`, undefined);
  for (const { name, type } of columns) {
    if (type === "string") continue;
    const at = head.indexOf(name);
    rows.forEach((row, index) => {
      const decimal = row[name] === undefined ? undefined : String(row[name]);
      const cell = `${name} ${index + 1}`;
      book.hold(`${path}.csv`, cell, lines[index]?.[at] || undefined, new Set([decimal]));
      if (sheet) book.holdNumber(`${path}.xlsx`, cell, sheet[index + 1]?.[at], decimal);
    });
  }
}

function dataSheetOf(workbook: Uint8Array): unknown[][] {
  const sheet = xlsx.read(workbook, { sheets: [dataSheetName] }).Sheets[dataSheetName];
  return sheet ? xlsx.utils.sheet_to_json(sheet, { header: 1, blankrows: true }) : [];
}
