import type { ComparisonCell, ComparisonView } from "../comparison/comparison-view.ts";
import { qualifiedId } from "../model/comparison.ts";
import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import { type Figure, figureText } from "../model/figure.ts";
import type { Explainer } from "../provenance/explain-figure.ts";
import { type Explanation, entryAnchor, type TextGroup } from "../provenance/explanation.ts";
import { formulaTerms } from "../provenance/formula-terms.ts";
import { textGroup } from "../provenance/groups.ts";
import { figureAddress } from "./figure-address.ts";

type Sourced = ComparisonCell & Required<Pick<ComparisonCell, "figure" | "source">>;

/** The figures of a comparison by the disclosure that has them, then those that follow from them. */
export function comparisonGroups(
  view: ComparisonView,
  path: string,
  explainerOf: (disclosure: Disclosure) => Explainer,
): TextGroup[] {
  const cells = view.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const sourced = cells.filter((cell): cell is Sourced => Boolean(cell.figure && cell.source));
  const byDisclosure = Map.groupBy(sourced, ({ source }) => source.disclosure);
  const groups = [...byDisclosure].map(([disclosure, own]) =>
    textGroup({
      explainer: explainerOf(disclosure),
      title: disclosureTitle(disclosure),
      path,
      figures: own.map(({ figure }) => figure),
      tables: [],
      typed: new Map(),
      isOneOfSeveral: true,
    }),
  );
  return [...groups, computedGroup(cells, sourced)];
}

function computedGroup(cells: readonly ComparisonCell[], sourced: readonly Sourced[]): TextGroup {
  const operands = new Map(
    sourced.map((cell) => [qualifiedId(cell.source.disclosure, cell.figure.id), cell] as const),
  );
  const computed = cells.flatMap(({ figure, source }) => (figure && !source ? [figure] : []));
  return {
    type: "text",
    title: "由各栏算出的数",
    folder: "comparisons",
    explanations: computed.map((figure) => explain(figure, operands)),
    typed: [],
  };
}

function explain(figure: Figure, operands: ReadonlyMap<string, Sourced>): Explanation {
  const terms = (figure.formula?.operands ?? []).flatMap((id) => {
    const cell = operands.get(id);
    if (!cell) return [];
    const { disclosure, section } = cell.source;
    const path = figureAddress(disclosure, cell.figure, section);
    return [{ text: `${cell.figure.label} ${figureText(cell.figure)}`, path }];
  });
  return {
    anchor: entryAnchor(figure),
    label: figure.label,
    text: figureText(figure),
    how: figure.how,
    formula: figure.formula && { terms: formulaTerms(figure.formula.rule, terms) },
  };
}
