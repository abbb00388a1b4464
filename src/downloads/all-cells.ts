import type { DataColumn, DataTable, DataValue } from "../datasets/data-table.ts";
import { figureStates, stateOfFigure } from "../figures/figure.ts";
import type { StatTable } from "../figures/table.ts";
import { formatDecimal } from "../numbers/decimal.ts";

const columns = [
  { name: "table", title: "表", type: "string" },
  { name: "code", title: "科目编码", type: "string" },
  { name: "label", title: "项目", type: "string" },
  { name: "level", title: "级次", type: "integer" },
  { name: "column", title: "栏目", type: "string" },
  { name: "value", title: "数值", type: "number" },
  { name: "unit_of_measure", title: "计量单位", type: "string" },
  { name: "state", title: "状况", type: "string", values: figureStates },
  { name: "reason", title: "说明", type: "string" },
  { name: "figure_id", title: "数的标识", type: "string" },
] as const satisfies readonly DataColumn[];

/** Every cell of the tables as a line of one sheet. */
export function allCells(tables: readonly StatTable[]): DataTable {
  return {
    name: "cells",
    title: "全部表格的数",
    columns,
    primaryKey: ["figure_id"],
    rows: tables.flatMap(({ spec, rows, emptyReason }) => {
      const labels = new Map(spec.columns.map(({ id, path }) => [id, path.join("·")]));
      return rows.flatMap(({ code, label, level, cells }) =>
        [...cells].map(([column, figure]): DataValue[] => [
          spec.title,
          code ?? null,
          label,
          String(level),
          labels.get(column) ?? column,
          figure.value ? formatDecimal(figure.value) : null,
          figure.unit || null,
          stateOfFigure(figure),
          figure.formula?.because ?? (figure.value ? null : (emptyReason ?? null)),
          figure.id,
        ]),
      );
    }),
  };
}
