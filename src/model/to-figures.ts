import { emptyFigure, type Figure } from "../figures/figure.ts";
import { placed, type RecordPlace } from "../figures/place.ts";
import type { StatTable } from "../figures/table.ts";
import { parseDecimal } from "../numbers/decimal.ts";
import type { RecordedFigure } from "../records/disclosure.ts";
import { builtInWording, type Wording } from "../words/wording.ts";

/**
 * Stated figures of a JSON file as model figures; `home` is the object that holds them, `workbook` the file of
 * those that were read from its cells.
 */
export function toFigures(
  stated: Readonly<Record<string, RecordedFigure>>,
  home: Omit<RecordPlace, "in">,
  { direction }: Pick<Wording, "direction"> = builtInWording,
  workbook?: string,
): ReadonlyMap<string, Figure> {
  const figures = Object.entries(stated).map(
    ([id, { label, printed, unit, word, year, formula, cell, state }]) => {
      const where =
        cell && workbook !== undefined
          ? placed({ in: "cell", file: workbook, sheet: cell.sheet, cell: cell.address })
          : placed({ in: "record", ...home, pointer: `${home.pointer}/${id}` });
      if (state) return [id, emptyFigure({ id, label, unit, ...where }, state)] as const;
      const value = parseDecimal(printed);
      const figure: Figure = {
        id,
        label,
        unit,
        printed,
        value,
        state: value === null ? "blank" : value.digits === 0n ? "zero" : "value",
        how: "stated",
        ...where,
        word,
        ...(word !== undefined && { direction: direction.of(word) }),
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
