import * as xlsx from "xlsx";
import { readCsv } from "../datasets/read-csv.ts";
import { dataSheetName } from "../downloads/published-workbook.ts";
import { columnName } from "../downloads/table-data.ts";
import { Agreement } from "./agreement.ts";
import { shownFigures } from "./shown-figures.ts";

/** The files of one comparison as they are read back. */
export interface ComparisonFiles {
  /** `compare/<id>`, below the site's root. */
  readonly path: string;
  readonly json: string;
  readonly csv: string;
  readonly workbook: Uint8Array;
  readonly page: string;
}

interface ComparisonDocument {
  readonly groups: readonly {
    readonly id: string;
    readonly rows: readonly {
      readonly id: string;
      readonly cells: Readonly<Record<string, ComparedNumber>>;
    }[];
  }[];
}

interface ComparedNumber {
  readonly value: string | null;
  readonly figure?: string;
  readonly origin?: string;
}

/** Every number of a comparison is the same in its JSON, csv, workbook and page. */
export function comparisonsAgree(files: readonly ComparisonFiles[]): Agreement {
  const book = new Agreement();
  for (const one of files) compareOne(one, book);
  return book;
}

function compareOne({ path, json, csv, workbook, page }: ComparisonFiles, book: Agreement): void {
  const { groups }: ComparisonDocument = JSON.parse(json);
  const [head = [], ...lines] = readCsv(csv);
  const byRow = new Map(lines.map((line) => [line[0], line]));
  const sheet = xlsx.read(workbook, { sheets: [dataSheetName] }).Sheets[dataSheetName];
  const rows: unknown[][] = sheet ? xlsx.utils.sheet_to_json(sheet, { header: 1 }) : [];
  const inSheet = new Map(rows.map((row) => [String(row[0]), row]));
  const known = new Map<string, string | undefined>();
  for (const group of groups) {
    for (const row of group.rows) {
      const id = `${group.id}.${row.id}`;
      for (const [column, { value, figure, origin }] of Object.entries(row.cells)) {
        const decimal = value ?? undefined;
        const at = head.indexOf(columnName(column));
        const cell = `${id} ${column}`;
        book.hold(`${path}.csv`, cell, byRow.get(id)?.[at] || undefined, new Set([decimal]));
        book.holdNumber(`${path}.xlsx`, cell, inSheet.get(id)?.[at], decimal);
        if (figure) known.set(`${figure} ${origin}`, decimal);
      }
    }
  }
  for (const { figure, origin, value } of shownFigures(page)) {
    const key = `${figure} ${origin}`;
    if (known.has(key)) book.hold(`${path}/index.html`, figure, value, new Set([known.get(key)]));
  }
}
