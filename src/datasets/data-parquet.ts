import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { DataColumn, DataTable } from "./data-table.ts";

type Writer = ConstructorParameters<typeof ParquetWriter>[0]["writer"];

/** Writes the rows that it is given, then the end of the file. */
export interface ParquetRows {
  add(rows: DataTable["rows"]): void;
  finish(): void;
}

/** A Parquet file written group of rows by group of rows; decimals are doubles here, dates are text. */
export function parquetRows(columns: readonly DataColumn[], writer: Writer): ParquetRows {
  const dataOf = (rows: DataTable["rows"]) =>
    columns.map((column, at) => ({
      name: column.name,
      type: parquetTypes[column.type],
      nullable: column.required !== true,
      data: rows.map((row) => toParquet(row[at] ?? null, column)),
    }));
  const schema = schemaFromColumnData({ columnData: dataOf([]) });
  const file = new ParquetWriter({ writer, schema, createdBy: "mingzhang" });
  return {
    add(rows) {
      if (rows.length > 0) file.write({ columnData: dataOf(rows), rowGroupSize: rows.length });
    },
    finish() {
      file.finish();
    },
  };
}

/** The dataset as Parquet; the same rows give the same bytes. */
export function dataParquet({ columns, rows }: DataTable): Uint8Array {
  const writer = new ByteWriter();
  const file = parquetRows(columns, writer);
  file.add(rows);
  file.finish();
  return writer.getBytes();
}

const parquetTypes = {
  string: "STRING",
  date: "STRING",
  integer: "INT32",
  number: "DOUBLE",
} as const;

function toParquet(value: string | null, { type }: DataColumn): string | number | null {
  if (value === null) return null;
  return type === "integer" || type === "number" ? Number(value) : value;
}
