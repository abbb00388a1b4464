import { z } from "zod";
import type { DataColumn, DataTable } from "../datasets/data-table.ts";
import { type ObservationField, observationColumns } from "../observations/observation-columns.ts";

/** What the document around a figure says once for all its figures. */
const saidOnce: ReadonlySet<string> = new Set<ObservationField>([
  "unit_id",
  "unit_name",
  "year",
  "kind",
  "status",
  "version",
]);

/** The columns of the long table that a figure of the API has as fields: their names are the same. */
export const figureColumns: readonly DataColumn[] = observationColumns.filter(
  ({ name }) => !saidOnce.has(name),
);

/** One figure; its value as a number and, exact, as text (`decimal`). */
export const figureSchema = schemaOf(figureColumns).describe("一个数；没有的栏目不出现");
export type ApiFigure = z.infer<typeof figureSchema>;

/** What the line of a code says once for its figures, what no cell has, and what the disclosure tells anyway. */
const notOfLines: ReadonlySet<string> = new Set<ObservationField>([
  "unit_id",
  "unit_name",
  "id",
  "status",
  "version",
  "part_title",
  "row_id",
  "printed",
  "code",
  "label",
  "direction_word",
  "stated_year",
]);

/** The columns that a figure has among those of other years. */
export const lineColumns: readonly DataColumn[] = observationColumns.filter(
  ({ name }) => !notOfLines.has(name),
);
export const lineFigureSchema = schemaOf(lineColumns).describe("某一年度、某张表、某一栏的数");

/** The schema of an object that has these columns as fields. */
function schemaOf(columns: readonly DataColumn[]) {
  return z.object(Object.fromEntries(columns.map((column) => [column.name, fieldSchema(column)])));
}

function fieldSchema({ title, description, type, values, required }: DataColumn) {
  const plain = { integer: z.int(), number: z.number(), date: z.string(), string: z.string() };
  const schema = values ? z.enum(values) : plain[type];
  const described = schema.describe(description ? `${title}：${description}` : title);
  return required ? described : described.optional();
}

/** A row of the long table as an object of these columns; what is empty is left out. */
export function rowObject(
  { columns: present, rows }: DataTable,
  at: number,
  columns: readonly DataColumn[],
): ApiFigure {
  const row = rows[at] ?? [];
  const places = new Map(present.map(({ name }, index) => [name, index]));
  return Object.fromEntries(
    columns.flatMap(({ name, type }) => {
      const value = row[places.get(name) ?? -1] ?? null;
      if (value === null) return [];
      return [[name, type === "integer" || type === "number" ? Number(value) : value]];
    }),
  );
}

/** All figures of a long table. */
export function figuresOf(table: DataTable): ApiFigure[] {
  return table.rows.map((_, at) => rowObject(table, at, figureColumns));
}
