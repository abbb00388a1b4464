import type { ComparisonCell } from "../comparison/comparison-cell.ts";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import type { DataColumn, DataTable, DataValue } from "../datasets/data-table.ts";
import { figureStates, stateOfFigure } from "../figures/figure.ts";
import { formatDecimal } from "../numbers/decimal.ts";
import { comparisonHeads, rowNotes } from "./comparison-notes.ts";
import { nameColumn, textColumn } from "./list-columns.ts";
import { columnName } from "./table-data.ts";

const level: DataColumn = { name: "level", title: "级次", type: "integer", required: true };

/** What a cell can be: a figure in one of its states, or none. */
const states = [...figureStates, "none"];

/** A comparison for programs: a row a line, numbers alone in columns of numbers, beside each the column of its state. */
export function comparisonData(view: ComparisonView): DataTable {
  const heads = comparisonHeads(view);
  const columns = [...view.columns, ...view.computed];
  return {
    name: view.id,
    title: view.title,
    primaryKey: ["row_id"],
    columns: [
      nameColumn("row_id", "行的标识"),
      nameColumn("group", "分组"),
      textColumn("code", "科目编码"),
      nameColumn("label", "项目"),
      level,
      textColumn("unit_of_measure", "计量单位"),
      ...columns.map(({ id, label }): DataColumn => {
        return { name: columnName(id), title: label, type: "number" };
      }),
      ...columns.map(({ id, label }): DataColumn => {
        const description = "none 没有这个数，原因见说明";
        const name = `${columnName(id)}_state`;
        return { name, title: `${label}（状况）`, description, type: "string", values: states };
      }),
      textColumn("reason", "说明", "怎样对应，哪些数由推算得来，没有数的原因"),
    ],
    rows: view.groups.flatMap((group) =>
      group.rows.map((row): DataValue[] => [
        ...[`${group.id}.${row.id}`, group.title, row.code ?? null, row.label],
        ...[String(row.level), row.unit || null],
        ...row.cells.map(({ figure }) => (figure?.value ? formatDecimal(figure.value) : null)),
        ...row.cells.map(stateOf),
        rowNotes(row, heads).join("；") || null,
      ]),
    ),
  };
}

function stateOf({ figure, implied }: ComparisonCell): string {
  if (!figure) return "none";
  return implied ? "inferred" : stateOfFigure(figure);
}
