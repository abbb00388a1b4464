import type { Figure } from "../figures/figure.ts";

interface FoldableCell {
  readonly figure: Figure | undefined;
  /** Of words, in a column of text. */
  readonly origin?: string;
}
interface FoldableRow {
  readonly level: number;
  readonly total: boolean;
  readonly heading: boolean;
  readonly cells: readonly FoldableCell[];
}

/** Rows and columns of a table that say nothing but 0: a page may fold them. */
export interface ZeroLines<Row> {
  readonly rows: ReadonlySet<Row>;
  /** Places of columns among the figures, from 0. */
  readonly columns: ReadonlySet<number>;
}

/** Fewer lines than this are not worth a control. */
const fewest = 2;

/**
 * What can be folded without hiding a figure other than 0. Totals, headings, rows above one that stays, and whatever
 * has a finding or words stay; so does a table that would have no row or column left.
 */
export function zeroLines<Row extends FoldableRow>(rows: readonly Row[]): ZeroLines<Row> {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.every(({ heading, cells }) => heading || isNothing(cells[at])),
  );
  const zeros = new Set<Row>();
  let kept = 0;
  for (const row of rows.toReversed()) {
    if (kept > row.level || !isZeroRow(row)) kept = row.total ? 0 : row.level;
    else zeros.add(row);
  }
  const isWorth = zeros.size + columns.length >= fewest;
  if (!isWorth || zeros.size === rows.length) return { rows: new Set(), columns: new Set() };
  return { rows: zeros, columns: new Set(columns.length < width ? columns : []) };
}

function isZeroRow({ total, heading, cells }: FoldableRow): boolean {
  return (
    !total &&
    !heading &&
    cells.every(isNothing) &&
    cells.some(({ figure }) => figure?.state === "zero")
  );
}

/** A printed 0 or nothing printed, and nobody says anything of it. */
function isNothing(cell: FoldableCell | undefined): boolean {
  if (cell?.origin !== undefined) return false;
  const { figure } = cell ?? {};
  if (!figure) return true;
  return (figure.state === "zero" || figure.state === "blank") && (figure.marks ?? []).length === 0;
}
