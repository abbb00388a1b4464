import type { ComparisonCell } from "../comparison/comparison-cell.ts";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import { type Figure, figureText } from "../figures/figure.ts";
import { qualifiedId } from "../model/comparison.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { type Explanation, entryAnchor, type TextGroup } from "../provenance/explanation.ts";
import { formulaTerms } from "../provenance/formula-terms.ts";
import { figureAddress } from "./figure-address.ts";

type Sourced = ComparisonCell & Required<Pick<ComparisonCell, "figure" | "source">>;

/** A figure and the disclosure that has it. */
export interface OwnedFigure {
  readonly disclosure: Disclosure;
  readonly figure: Figure;
}

/** The figures of cells that some disclosure has. */
export function ownedFigures(cells: readonly ComparisonCell[]): OwnedFigure[] {
  return cells.filter(isSourced).map(({ figure, source }) => ({ ...source, figure }));
}

/** The figures that follow from those of several disclosures: of cells, and of the sentences of charts. */
export function computedGroup(
  view: ComparisonView,
  cells: readonly ComparisonCell[],
  told: readonly Figure[] = [],
): TextGroup {
  const operands = new Map(
    cellsOf(view)
      .filter(isSourced)
      .map((cell) => [qualifiedId(cell.source.disclosure, cell.figure.id), cell] as const),
  );
  const computed = [
    ...cells.flatMap(({ figure, source }) => (figure?.value && !source ? [figure] : [])),
    ...told.filter((figure) => figure.formula?.operands.every((id) => operands.has(id))),
  ];
  return {
    type: "text",
    title: "由各栏算出的数",
    folder: "comparisons",
    explanations: computed.map((figure) => explain(figure, operands)),
    typed: [],
  };
}

/** All cells of a comparison, or of what it says of one unit. */
export function cellsOf({
  groups,
}: {
  readonly groups: readonly {
    readonly rows: readonly { readonly cells: readonly ComparisonCell[] }[];
  }[];
}): ComparisonCell[] {
  return groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
}

function isSourced(cell: ComparisonCell): cell is Sourced {
  return Boolean(cell.figure && cell.source);
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
