import type { Figure } from "../figures/figure.ts";
import { sectionsOf } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { tellSection } from "../narrative/index.ts";
import { parseDecimal } from "../numbers/decimal.ts";
import { AnsweringText } from "./answering-text.ts";

/** What the sections of a form ask for when every figure and every reason is there to be told. */
export interface Asked {
  /** Ids of figures that the sections look up, derived ones left out: they are computed. */
  readonly figures: ReadonlySet<string>;
  /** By section: its body, where it is asked for, is the id "". */
  readonly passages: ReadonlyMap<string, ReadonlySet<string>>;
}

const derived = /-(share|completion|change|change-rate)$/;

/**
 * Tells all sections of a disclosure that has every figure, and writes down what they asked for: so the
 * narratives themselves say what a new disclosure needs.
 */
export function askedOf(disclosure: Disclosure): Asked {
  const figures = new AnsweringFigures(disclosure.figures);
  const texts = new Map(
    sectionsOf(disclosure.form).map(({ id }) => [id, new AnsweringText(id)] as const),
  );
  const probe: Disclosure = { ...disclosure, figures, statements: new Map(), texts };
  for (const section of sectionsOf(disclosure.form)) tellSection(probe, section);
  return {
    figures: figures.asked,
    passages: new Map([...texts].map(([id, { asked }]) => [id, asked])),
  };
}

/** A map that has every figure but the derived ones, and remembers which were asked for. */
class AnsweringFigures extends Map<string, Figure> {
  readonly asked = new Set<string>();

  override get(id: string): Figure | undefined {
    if (derived.test(id)) return undefined;
    this.asked.add(id);
    return super.get(id) ?? standIn(id);
  }
}

/** Never shown: it only lets the sections go on. Bases differ from what is compared with them. */
function standIn(id: string): Figure {
  const printed = /-(previous|initial-budget)$/.test(id) ? "1.00" : "2.00";
  const value = parseDecimal(printed);
  return { id, label: id, state: "value", value, unit: "万元", how: "computed", origin: "=" };
}
