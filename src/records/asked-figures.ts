import type { Form } from "../forms/form.ts";
import { holdsCell, type OtherFigure, otherFiguresOf } from "../forms/other-figures.ts";
import { normaliseLabel, withoutEnumerator } from "../words/normalise.ts";
import type { RecordedFigure } from "./disclosure.ts";

/** A figure that a clerk is asked for beside the tables; one of the unit's own has no section of a form. */
export type AskedFigure = Omit<OtherFigure, "kinds" | "sections"> &
  Partial<Pick<OtherFigure, "sections">>;

/**
 * What a disclosure is asked for beside its tables: the registry under the labels that the unit has used,
 * then what its earlier records hold of their own. Changes and shares are computed, so nobody is asked.
 */
export function askedFigures(
  form: Form,
  earlier: Readonly<Record<string, RecordedFigure>>,
): AskedFigure[] {
  const registry = otherFiguresOf(form);
  const known = new Set(registry.map(({ id }) => id));
  return [
    ...registry.map((figure) => calledAs(figure, earlier[figure.id]?.label)),
    ...Object.entries(earlier)
      .filter(([id, figure]) => !known.has(id) && !holdsCell(form, id) && isTyped(id, figure))
      .map(([id, { label, unit }]) => ({ id, label, unit })),
  ];
}

function calledAs(figure: OtherFigure, label: string | undefined): AskedFigure {
  if (label === undefined) return figure;
  return {
    ...figure,
    label,
    wordings: [...(figure.wordings ?? []), withoutEnumerator(normaliseLabel(figure.label))],
  };
}

/** A number that somebody types, without a direction word, which a cell of numbers can't hold. */
function isTyped(id: string, { word, formula }: RecordedFigure): boolean {
  return !word && !formula && !/-(share|completion|change|change-rate)$/.test(id);
}
