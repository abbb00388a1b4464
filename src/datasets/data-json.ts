import { jsonRecord } from "./data-json-lines.ts";
import type { DataTable } from "./data-table.ts";

/** The rows of a dataset in one JSON document, with what its columns mean; values as in its JSON lines. */
export function dataJson(table: DataTable): string {
  const { name, title, columns, rows } = table;
  const document = {
    schemaVersion: 1,
    name,
    title,
    columns: columns.map(({ name, title, description, type, values }) => ({
      name,
      title,
      description,
      type,
      values,
    })),
    rows: rows.map((row) => jsonRecord(columns, row)),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
