import { emptyFigure, type Figure } from "../figures/figure.ts";
import type { StatTable } from "../figures/table.ts";
import { parseDecimal } from "../numbers/decimal.ts";
import type { RecordedFigure } from "../records/disclosure.ts";

/**
 * Stated figures of a JSON file as model figures; `pointer` is the origin of the object that holds them,
 * `workbook` the file of those that were read from its cells.
 */
export function toFigures(
  stated: Readonly<Record<string, RecordedFigure>>,
  pointer: string,
  workbook?: string,
): ReadonlyMap<string, Figure> {
  const figures = Object.entries(stated).map(
    ([id, { label, printed, unit, word, year, formula, cell, state }]) => {
      const origin =
        cell !== undefined && workbook !== undefined ? `${workbook}#${cell}` : `${pointer}/${id}`;
      if (state) return [id, emptyFigure({ id, label, unit, origin }, state)] as const;
      const value = parseDecimal(printed);
      const figure: Figure = {
        id,
        label,
        unit,
        printed,
        value,
        state: value === null ? "blank" : value.digits === 0n ? "zero" : "value",
        how: "stated",
        origin,
        word,
        year,
        formula,
      };
      return [id, figure] as const;
    },
  );
  return new Map(figures);
}

/** All cells of the tables by figure id. */
export function tableFigures(tables: readonly StatTable[]): Map<string, Figure> {
  return new Map(
    tables.flatMap((table) =>
      table.rows.flatMap((row) => [...row.cells.values()].map((cell) => [cell.id, cell] as const)),
    ),
  );
}
