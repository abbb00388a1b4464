import { cellAddress, parseAddress } from "./cell-address.ts";

/** Texts and quoted names of sheets, which stay; or a reference to a cell. */
const parts = /"[^"]*"|'[^']*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(])/g;

/** The formula of a cell so many rows and columns further on: relative references move with it. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(parts, (whole, fixedColumn, letters, fixedRow, digits) => {
    if (letters === undefined) return whole;
    const place = parseAddress(`${letters}${digits}`);
    if (!place) return whole;
    const row = fixedRow === "$" ? place.row : place.row + rows;
    const column = fixedColumn === "$" ? place.column : place.column + columns;
    if (row < 0 || column < 0) return "#REF!";
    const [, newLetters = "", newDigits = ""] =
      /^([A-Z]+)(\d+)$/.exec(cellAddress(row, column)) ?? [];
    return `${fixedColumn}${newLetters}${fixedRow}${newDigits}`;
  });
}
