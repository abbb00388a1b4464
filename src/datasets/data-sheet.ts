import * as xlsx from "xlsx";
import type { DataColumn, DataTable, DataValue } from "./data-table.ts";

/** The dataset as a sheet: one header row with filters, numbers as numbers, codes as text. */
export function dataSheet({ columns, rows }: DataTable): xlsx.WorkSheet {
  const sheet: xlsx.WorkSheet = {};
  const put = (r: number, c: number, cell: xlsx.CellObject) => {
    sheet[xlsx.utils.encode_cell({ r, c })] = cell;
  };
  columns.forEach(({ title }, at) => {
    put(0, at, { t: "s", v: title });
  });
  rows.forEach((row, index) => {
    columns.forEach((column, at) => {
      const cell = cellOf(row[at] ?? null, column);
      if (cell) put(index + 1, at, cell);
    });
  });
  const range = { s: { r: 0, c: 0 }, e: { r: rows.length, c: columns.length - 1 } };
  sheet["!ref"] = xlsx.utils.encode_range(range);
  sheet["!autofilter"] = { ref: xlsx.utils.encode_range(range) };
  sheet["!cols"] = columns.map((column, at) => ({ wch: widthOf(column, at, rows) }));
  return sheet;
}

function cellOf(value: DataValue, { type }: DataColumn): xlsx.CellObject | undefined {
  if (value === null) return undefined;
  if (type !== "integer" && type !== "number") return { t: "s", v: value };
  const decimals = value.split(".")[1]?.length ?? 0;
  return { t: "n", v: Number(value), z: decimals === 0 ? "0" : `#,##0.${"0".repeat(decimals)}` };
}

/** Wide enough for its longest text, within reason; Chinese characters take two. */
function widthOf({ title }: DataColumn, at: number, rows: DataTable["rows"]): number {
  const lengths = rows.map((row) => lengthOf(row[at] ?? ""));
  return Math.min(40, Math.max(lengthOf(title), ...lengths) + 2);
}

function lengthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0);
}
