import type { Figure } from "../figures/figure.ts";
import type { LedgerRow } from "./ledger.ts";

/** Is the id of this row a code of the given number of digits (3 类, 5 款, 7 项)? */
export function isCode({ id }: LedgerRow, digits?: 3 | 5 | 7): boolean {
  return /^\d{3}(\d\d){0,2}$/.test(id) && (digits === undefined || id.length === digits);
}

/**
 * The rows that make up a code row or, without a code, a whole table: the next level down; where one of
 * them has no number (款 not published), its own parts stand for it.
 */
export function partsOf(
  rows: ReadonlyMap<string, LedgerRow>,
  parent: string,
  column: string,
): Figure[] {
  const below = [...rows.values()].filter(
    (row) => isCode(row) && row.id !== parent && row.id.startsWith(parent),
  );
  const level = Math.min(...below.map(({ id }) => id.length));
  return below
    .filter(({ id }) => id.length === level || !below.some((row) => isAbove(row.id, id)))
    .flatMap((row): Figure[] => {
      const figure = row.figures.get(column);
      if (figure && figure.value !== null) return [figure];
      const parts = partsOf(rows, row.id, column);
      return parts.length > 0 && parts.every(({ value }) => value !== null)
        ? parts
        : figure
          ? [figure]
          : [];
    });
}

function isAbove(upper: string, lower: string): boolean {
  return upper !== lower && lower.startsWith(upper);
}
