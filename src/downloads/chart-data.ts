import type { ChartModel } from "../charts/index.ts";
import type { DataColumn, DataTable, DataValue } from "../datasets/data-table.ts";
import { figureStates, stateOfFigure } from "../figures/figure.ts";
import { formatDecimal } from "../numbers/decimal.ts";

const columns = [
  { name: "panel", title: "分组", type: "string" },
  { name: "label", title: "项目", type: "string", required: true },
  { name: "series", title: "数列", type: "string", required: true },
  { name: "value", title: "数", type: "number" },
  { name: "unit_of_measure", title: "计量单位", type: "string", required: true },
  { name: "state", title: "状况", type: "string", values: figureStates },
  { name: "figure_id", title: "数的标识", type: "string" },
  { name: "origin", title: "来历", type: "string" },
  { name: "formula", title: "算式", description: "由哪些数算得", type: "string" },
] as const satisfies readonly DataColumn[];

/** What a chart draws, a row a bar: exact numbers with their state and origin. */
export function chartData({ id, title, unit, series, rows }: ChartModel): DataTable {
  return {
    name: id,
    title: `${title}（图的数据）`,
    columns,
    rows: rows.flatMap(({ panel, label, figures }) =>
      series.map((one, at): DataValue[] => {
        const figure = figures[at];
        return [
          panel ?? null,
          label,
          one.label,
          figure?.value ? formatDecimal(figure.value) : null,
          unit,
          figure ? stateOfFigure(figure) : null,
          figure?.id ?? null,
          figure?.place ? figure.origin : null,
          figure && !figure.place ? figure.origin.slice(1) : null,
        ];
      }),
    ),
  };
}
