import type { ColumnSpec } from "../forms/form.ts";

export interface HeadCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly scope: "col" | "colgroup";
  readonly numeric: boolean;
  /** Place of its first column among the figures, from 0; absent above the columns before them. */
  readonly first?: number;
}
/** A column before the figures. */
export interface LeadingColumn {
  readonly text: string;
  readonly numeric: boolean;
}
export type HeadRow = readonly HeadCell[];

/**
 * Header rows of a multi-level table: columns under a common heading share a cell, short paths reach
 * down to the last row. `leading` are the columns before the figures.
 */
export function headRows(
  leading: readonly LeadingColumn[],
  columns: readonly ColumnSpec[],
): HeadRow[] {
  const depth = Math.max(...columns.map((column) => column.path.length));
  return Array.from({ length: depth }, (_, level) => {
    const cells: HeadCell[] =
      level === 0
        ? leading.map(({ text, numeric }) => ({
            text,
            colspan: 1,
            rowspan: depth,
            scope: "col",
            numeric,
          }))
        : [];
    for (let at = 0; at < columns.length; at++) {
      const path = columns[at]?.path ?? [];
      const text = path[level];
      if (text === undefined || sharesHeading(columns[at - 1], path, level)) continue;
      let colspan = 1;
      while (sharesHeading(columns[at + colspan], path, level)) colspan++;
      const isLeaf = level === path.length - 1;
      cells.push({
        text,
        first: at,
        colspan,
        rowspan: isLeaf ? depth - level : 1,
        scope: isLeaf ? "col" : "colgroup",
        numeric: isLeaf && columns[at]?.type !== "text",
      });
    }
    return cells;
  });
}

function sharesHeading(
  column: ColumnSpec | undefined,
  path: readonly string[],
  level: number,
): boolean {
  if (!column || level >= path.length - 1) return false;
  return path.slice(0, level + 1).every((text, index) => column.path[index] === text);
}
