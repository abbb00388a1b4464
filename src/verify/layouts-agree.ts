import type * as xlsx from "xlsx";
import { readCsv } from "../datasets/read-csv.ts";
import { dataSheetName } from "../downloads/published-workbook.ts";
import type { Agreement } from "./agreement.ts";

/** The cells of tables: row and column → the number. */
export type Cells = ReadonlyMap<string, string | undefined>;

const otherSheets = new Set([dataSheetName, "说明"]);

/** Every number of a table stands in its csv as printed, as often as the table has it. */
export function comparePrintedCsv(csv: string, cells: Cells, path: string, book: Agreement): void {
  holdAll(readCsv(csv).flat().map(numberPrinted), cells, path, book);
}

/** Every number of the tables stands on the sheets in the ministry's layout, as often as they have it. */
export function compareLayout(
  { Sheets: sheets }: Pick<xlsx.WorkBook, "Sheets">,
  cells: Cells,
  path: string,
  book: Agreement,
): void {
  const printed = Object.entries(sheets)
    .filter(([name]) => !otherSheets.has(name))
    .flatMap(([, sheet]) => Object.values(sheet))
    .flatMap((cell: Partial<xlsx.CellObject>) => (cell?.t === "n" ? [Number(cell.v)] : []));
  holdAll(printed, cells, path, book);
}

/** Numbers of lines and columns stand there too, so there may be more. */
function holdAll(printed: readonly number[], cells: Cells, path: string, book: Agreement): void {
  const left = new Map<number, number>();
  for (const value of printed) left.set(value, (left.get(value) ?? 0) + 1);
  for (const [cell, decimal] of cells) {
    if (decimal === undefined) continue;
    const value = Number(decimal);
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    book.hold(path, cell, count > 0 ? decimal : undefined, new Set([decimal]));
  }
}

/** `'-1,234.50＊` of a csv for people as a number; NaN where it is none. */
function numberPrinted(field: string): number {
  const text = field.replace(/^'/, "").replace(/＊$/, "").replaceAll(",", "");
  return text === "" ? Number.NaN : Number(text);
}
