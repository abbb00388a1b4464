import { parseDecimal } from "./decimal.ts";
import type { StatedFigure } from "./disclosure.ts";
import type { Figure } from "./figure.ts";
import type { StatTable } from "./table.ts";

/** Stated figures of a JSON file as model figures; `pointer` is the origin of the object that holds them. */
export function toFigures(
  stated: Readonly<Record<string, StatedFigure>>,
  pointer: string,
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
        origin: `${pointer}/${id}`,
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
