import * as xlsx from "xlsx";
import type { Grid } from "./grid.ts";

/** The sheets as SheetJS writes them. */
export function writeSheetJs(
  sheets: readonly Grid[],
  bookType: "xlsx" | "biff8" = "xlsx",
): Uint8Array {
  const book = xlsx.utils.book_new();
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  for (const grid of sheets) {
    const sheet: xlsx.WorkSheet = {};
    grid.rows.forEach((line, r) => {
      line.forEach((cell, c) => {
        if (!cell) return;
        const type = cell.error ? "e" : typeof cell.value === "number" ? "n" : "s";
        const value = cell.error ? 0x17 : cell.value;
        sheet[xlsx.utils.encode_cell({ r, c })] = {
          t: type,
          v: value,
          z: cell.format,
          f: cell.formula,
        };
      });
    });
    sheet["!ref"] = xlsx.utils.encode_range(
      { r: 0, c: 0 },
      { r: Math.max(0, grid.rows.length - 1), c: Math.max(0, grid.width - 1) },
    );
    sheet["!merges"] = grid.merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    const rows: xlsx.RowInfo[] = [];
    for (const row of grid.hiddenRows) rows[row] = { hidden: true };
    sheet["!rows"] = rows;
    xlsx.utils.book_append_sheet(book, sheet, grid.name);
  }
  return xlsx.write(book, { type: "buffer", bookType, compression: true });
}
