import * as xlsx from "xlsx";
import { boundedRecords } from "./bounded-records.ts";
import { workbookStream } from "./compound-file.ts";
import { tooManySheets } from "./parse-xlsx.ts";
import type { StoredCell } from "./read-stored-cell.ts";
import { SheetBuilder, type SheetData, WorkbookBudget } from "./sheet-data.ts";
import { passwordProtected, WorkbookError, workbookLimits } from "./workbook-limits.ts";

/** The sheets of an .xls file: the library sees only the stream of sheets, within bounds. */
export function parseXls(bytes: Uint8Array): SheetData[] {
  const book = read(boundedRecords(workbookStream(bytes)));
  if (book.SheetNames.length > workbookLimits.sheets) throw tooManySheets(book.SheetNames.length);
  const budget = new WorkbookBudget();
  return book.SheetNames.map((name, index) => {
    const builder = new SheetBuilder(name, budget);
    fill(builder, book.Sheets[name] ?? {});
    return builder.build(Boolean(book.Workbook?.Sheets?.[index]?.Hidden));
  });
}

function read(stream: Buffer): xlsx.WorkBook {
  try {
    forgetFormats();
    return xlsx.read(stream, {
      type: "buffer",
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      // Only so are hidden rows and columns read.
      cellStyles: true,
      sheetStubs: false,
    });
  } catch (error) {
    const reason = (error as Error).message;
    if (/password|encrypt/i.test(reason)) throw passwordProtected();
    throw new WorkbookError(
      `打不开：${reason.slice(0, 120)}`,
      "文件可能已损坏，请重新取得；能用 Excel 或 WPS 打开时，请另存为 .xlsx 后再试。",
    );
  }
}

const ownFormats: Readonly<Record<string, string>> = { ...xlsx.SSF.get_table() };

/** The library keeps the formats of one file for the next. */
function forgetFormats(): void {
  const table = xlsx.SSF.get_table() as Record<string, string>;
  for (const id of Object.keys(table)) delete table[id];
  Object.assign(table, ownFormats);
}

function fill(builder: SheetBuilder, sheet: xlsx.WorkSheet): void {
  sheet["!data"]?.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell) builder.cell(row, column, toStoredCell(cell));
    });
  });
  for (const { s, e } of sheet["!merges"] ?? []) {
    builder.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  }
  sheet["!rows"]?.forEach((line, row) => {
    if (line?.hidden || line?.hpx === 0) builder.hideRow(row);
  });
  sheet["!cols"]?.forEach((line, column) => {
    if (line?.hidden || line?.wpx === 0) builder.hideColumns(column, column);
  });
}

const types = { n: "number", s: "text", e: "error", d: "date", b: "other", z: "other" } as const;

function toStoredCell({ t, v, w, z, f }: xlsx.CellObject): StoredCell {
  return {
    type: types[t],
    value: typeof v === "number" && t === "n" ? v : v === undefined ? undefined : String(v),
    ...(w === undefined ? {} : { printed: { format: String(z ?? "General"), text: w } }),
    ...(f ? { formula: f } : {}),
  };
}
