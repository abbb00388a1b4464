import type { DataTable } from "./data-table.ts";

/**
 * A line of JSON for each row. Integers are numbers; decimals are text, since a program that reads them as
 * floats would not get back what was printed.
 */
export function dataJsonLines({ columns, rows }: DataTable): string {
  return rows.map((row) => `${JSON.stringify(jsonRecord(columns, row))}\n`).join("");
}

/** A row by the names of its columns; what it has not is left out. */
export function jsonRecord(columns: DataTable["columns"], row: DataTable["rows"][number]) {
  return Object.fromEntries(
    columns.flatMap(({ name, type }, at) => {
      const value = row[at] ?? null;
      if (value === null) return [];
      return [[name, type === "integer" ? Number(value) : value]];
    }),
  );
}
