import type { Figure } from "../figures/figure.ts";
import { placed, type RecordPlace } from "../figures/place.ts";
import type { StatTable } from "../figures/table.ts";
import { parseDecimal } from "../numbers/decimal.ts";
import type { StatedFigure } from "../records/disclosure.ts";

/** Stated figures of a JSON file as model figures; `home` is the object that holds them. */
export function toFigures(
  stated: Readonly<Record<string, StatedFigure>>,
  home: Omit<RecordPlace, "in">,
): ReadonlyMap<string, Figure> {
  const figures = Object.entries(stated).map(
    ([id, { label, printed, unit, word, year, formula }]) => {
      const value = parseDecimal(printed);
      const figure: Figure = {
        id,
        label,
        unit,
        printed,
        value,
        state: value === null ? "blank" : value.digits === 0n ? "zero" : "value",
        how: "stated",
        ...placed({ in: "record", ...home, pointer: `${home.pointer}/${id}` }),
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
