import type { DataColumn, DataTable, DataValue } from "../datasets/data-table.ts";
import { figureStates, stateOfFigure } from "../figures/figure.ts";
import type { StatTable, TableRow } from "../figures/table.ts";
import type { ColumnSpec } from "../forms/form.ts";
import { formatDecimal } from "../numbers/decimal.ts";

const rowColumns = [
  { name: "row_id", title: "行的标识", type: "string", required: true },
  { name: "block", title: "分栏", type: "string" },
  { name: "line", title: "行次", type: "integer" },
  { name: "code", title: "科目编码", type: "string" },
  { name: "label", title: "项目", type: "string", required: true },
  { name: "level", title: "级次", type: "integer" },
  { name: "unit_of_measure", title: "计量单位", type: "string" },
] as const satisfies readonly DataColumn[];

const reason: DataColumn = {
  name: "reason",
  title: "说明",
  description: "推算的依据",
  type: "string",
};

/**
 * A table for programs: a row a line, numbers alone in columns of numbers, beside each the column of its state.
 * Amounts are in the unit of their row.
 */
export function tableData(table: StatTable): DataTable {
  const { columns, blocks, title } = table.spec;
  const blockTitle = new Map(blocks.map((block) => [block.id, block.title ?? block.id]));
  const isSplit = blocks.length > 1;
  return {
    name: table.id,
    title,
    primaryKey: ["row_id"],
    columns: [
      ...rowColumns,
      ...columns.map(valueColumn),
      ...columns.filter(({ type }) => type !== "text").map(stateColumn),
      reason,
    ],
    rows: table.rows.map((row): DataValue[] => [
      row.id,
      isSplit ? (blockTitle.get(row.block) ?? null) : null,
      row.line === undefined ? null : String(row.line),
      row.code ?? null,
      row.label,
      String(row.level),
      measureOfRow(row),
      ...columns.map((column) => valueIn(row, column)),
      ...columns.filter(({ type }) => type !== "text").map(({ id }) => stateIn(row, id)),
      reasonOf(row),
    ]),
  };
}

/** The header of a column of numbers. */
export function columnName(id: string): string {
  return id.replaceAll("-", "_");
}

function valueColumn(column: ColumnSpec): DataColumn {
  return {
    name: columnName(column.id),
    title: column.path.join("·"),
    type: column.type === "text" ? "string" : "number",
  };
}

function stateColumn(column: ColumnSpec): DataColumn {
  return {
    name: `${columnName(column.id)}_state`,
    title: `${column.path.join("·")}（状况）`,
    type: "string",
    values: figureStates,
  };
}

/** Cells of one row are counted in one unit, or each column in its own. */
function measureOfRow({ cells }: TableRow): string | null {
  const units = new Set([...cells.values()].map(({ unit }) => unit).filter((unit) => unit !== ""));
  return units.size > 0 ? [...units].join("、") : null;
}

function valueIn({ cells, texts }: TableRow, { id, type }: ColumnSpec): DataValue {
  if (type === "text") return texts?.get(id)?.text ?? null;
  const value = cells.get(id)?.value;
  return value ? formatDecimal(value) : null;
}

/** Which cells rest on what: each reason once. */
function reasonOf({ cells }: TableRow): string | null {
  const reasons = new Set([...cells.values()].flatMap(({ formula }) => formula?.because ?? []));
  return reasons.size > 0 ? [...reasons].join("；") : null;
}

function stateIn({ cells }: TableRow, column: string): DataValue {
  const figure = cells.get(column);
  return figure ? stateOfFigure(figure) : null;
}
