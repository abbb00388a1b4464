import type { Merge } from "./raw-cell.ts";

/** Excel's own bounds, from 0. */
const last = { row: 1_048_575, column: 16_383 } as const;

/** `C7` for row 6, column 2. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before < 0 ? "" : columnLetters(before)) + String.fromCharCode(65 + (column % 26));
}

/** Row and column from 0; undefined for what is no address or lies beyond a sheet's bounds. */
export function parseAddress(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text);
  if (!match) return undefined;
  const letters = [...(match[1] ?? "").toUpperCase()];
  const column = letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(match[2]) - 1;
  return row <= last.row && column <= last.column ? { row, column } : undefined;
}

/** `B2:D5`, or one address; undefined for what is no range or runs backwards. */
export function parseRange(text: string): Merge | undefined {
  const [from = "", to = from, ...more] = text.split(":");
  const start = parseAddress(from);
  const end = parseAddress(to);
  if (!start || !end || more.length > 0 || end.row < start.row || end.column < start.column) {
    return undefined;
  }
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
