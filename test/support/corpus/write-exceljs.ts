import exceljs from "exceljs";
import type { Grid } from "./grid.ts";

/** The sheets as exceljs writes them. */
export async function writeExcelJs(sheets: readonly Grid[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  book.created = new Date(0);
  book.modified = new Date(0);
  for (const grid of sheets) {
    const sheet = book.addWorksheet(grid.name, { state: grid.hidden ? "hidden" : "visible" });
    grid.rows.forEach((line, r) => {
      line.forEach((cell, c) => {
        if (!cell) return;
        const target = sheet.getCell(r + 1, c + 1);
        if (cell.error) target.value = { error: "#REF!" };
        else if (cell.formula)
          target.value = { formula: cell.formula, result: cell.value as number };
        else target.value = cell.value;
        if (cell.format) target.numFmt = cell.format;
      });
    });
    for (const { top, left, bottom, right } of grid.merges)
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    for (const row of grid.hiddenRows) sheet.getRow(row + 1).hidden = true;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
