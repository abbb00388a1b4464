import type { ComparisonCell } from "./comparison-cell.ts";
import type { ComparisonRow, ComparisonView } from "./comparison-view.ts";

/** What a comparison says of a unit that it names in a column of its own. */
export interface FiguresOfUnit {
  readonly view: ComparisonView;
  /** Labels of the columns of this unit, stated ones first. */
  readonly columns: readonly string[];
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly row: ComparisonRow;
      readonly cells: readonly ComparisonCell[];
    }[];
  }[];
}

/** The columns that name this unit, in all rows where one of them has a figure; undefined where none has. */
export function figuresOfUnit(view: ComparisonView, unit: string): FiguresOfUnit | undefined {
  const all = [...view.columns, ...view.computed];
  const places = all.flatMap((column, at) => (column.unit === unit ? [at] : []));
  const groups = view.groups
    .map(({ title, rows }) => ({
      title,
      rows: rows
        .map((row) => ({ row, cells: places.map((at) => row.cells[at] ?? {}) }))
        .filter(({ cells }) => cells.some(({ figure }) => figure?.value)),
    }))
    .filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return undefined;
  return { view, columns: places.map((at) => all[at]?.label ?? ""), groups };
}
