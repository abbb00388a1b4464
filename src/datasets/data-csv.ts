import { csvField, csvText } from "./csv-field.ts";
import type { DataColumn, DataTable, DataValue } from "./data-table.ts";

/** The header line of a dataset, UTF-8 with BOM, so that Excel and WPS read Chinese. */
export function csvHead(columns: readonly DataColumn[]): string {
  return `\ufeff${columns.map(({ name }) => name).join(",")}\r\n`;
}

/** Its rows: a number column holds numbers or nothing, digits of a text column stand in quotation marks. */
export function csvRows({ columns, rows }: Pick<DataTable, "columns" | "rows">): string {
  return rows
    .map((row) => `${row.map((value, at) => field(value, columns[at])).join(",")}\r\n`)
    .join("");
}

/** The whole file. */
export function dataCsv(table: DataTable): string {
  return csvHead(table.columns) + csvRows(table);
}

function field(value: DataValue, column: DataColumn | undefined): string {
  if (value === null) return "";
  return column?.type === "string" ? csvText(value) : csvField(value);
}
