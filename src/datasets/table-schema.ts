import type { DataTable } from "./data-table.ts";

/** The columns as a Table Schema (Frictionless Data, Data Package 2.0). */
export function tableSchema({ columns, primaryKey }: Pick<DataTable, "columns" | "primaryKey">) {
  return {
    fields: columns.map(({ name, title, description, type, values, required, fiscalType }) => ({
      name,
      title,
      description,
      type,
      columnType: fiscalType,
      ...((values || required) && {
        constraints: { ...(required && { required }), ...(values && { enum: values }) },
      }),
    })),
    missingValues: [""],
    ...(primaryKey && { primaryKey }),
  };
}
