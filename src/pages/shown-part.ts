import type { ComparisonCell } from "../comparison/comparison-cell.ts";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import type { Figure, FindingMark } from "../figures/figure.ts";
import type { StatTable } from "../figures/table.ts";
import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { type Block, figuresOf } from "../narrative/say.ts";
import { type Project, projectFigures } from "../records/project.ts";
import type { OwnedFigure } from "./comparison-provenance.ts";
import { changesOnCard } from "./glance.ts";
import { cardFigures } from "./key-figures.ts";
import type { DisclosureLink } from "./page-base.ts";
import type { ShownChart } from "./shown-chart.ts";

/** Figures that stand together on a page. */
export type ShownPart =
  | ShownText
  | { readonly type: "table"; readonly disclosure: Disclosure; readonly table: StatTable }
  | { readonly type: "project"; readonly disclosure: Disclosure; readonly project: Project }
  | {
      readonly type: "evaluation";
      readonly disclosure: Disclosure;
      readonly evaluation: Evaluation;
    }
  | ShownComputed;

/** What text, charts and cards say of one disclosure. */
export interface ShownText {
  readonly type: "text";
  readonly title: string;
  readonly disclosure: Disclosure;
  readonly section?: string;
  readonly figures: readonly Figure[];
  /** Figures of the page that another part lists. */
  readonly beside?: readonly Figure[];
  /** Lines of Markdown with numbers of their own, by file. */
  readonly typed?: ReadonlyMap<string, readonly number[]>;
  /** The marks of lines of Markdown. */
  readonly lines?: readonly FindingMark[];
  /** The page tells of several disclosures. */
  readonly isOneOfSeveral?: boolean;
}

/** Figures that follow from those of several disclosures. */
export interface ShownComputed {
  readonly type: "computed";
  readonly view: ComparisonView;
  readonly cells: readonly ComparisonCell[];
  readonly told?: readonly Figure[];
}

/** The figures of a part that a disclosure has. */
export function figuresOfPart(part: ShownPart): readonly Figure[] {
  switch (part.type) {
    case "text":
      return part.figures;
    case "table":
      return tableFigures(part.table);
    case "project":
      return projectFigures(part.project).map(([, figure]) => figure);
    case "evaluation":
      return [...part.evaluation.all.values()];
    case "computed":
      return [];
  }
}

/** Figures by the disclosure that has them, on a page that shows several. */
export function shownByDisclosure(owned: readonly OwnedFigure[]): ShownText[] {
  return [...Map.groupBy(owned, ({ disclosure }) => disclosure)].map(([disclosure, own]) => ({
    type: "text",
    title: disclosureTitle(disclosure),
    disclosure,
    figures: own.map(({ figure }) => figure),
    isOneOfSeveral: true,
  }));
}

/** The figures on the cards of disclosures. */
export function cardsOf(links: readonly DisclosureLink[]): OwnedFigure[] {
  return links.flatMap(({ disclosure }) =>
    [
      ...cardFigures(disclosure).map(({ figure }) => figure),
      ...changesOnCard(disclosure).flatMap(figuresOf),
    ].map((figure) => ({ disclosure, figure })),
  );
}

/** Of the data beside the drawing with its shares, the sentence, and the note. */
export function chartFigures(charts: readonly ShownChart[]): Figure[] {
  return charts.flatMap(({ chart: { finding = [], description, rows, note = [] } }) => [
    ...rows.flatMap(({ share, figures }) => [...figures, share].flatMap((figure) => figure ?? [])),
    ...figuresOf(finding),
    ...figuresOf(description),
    ...figuresOf(note),
  ]);
}

export function tableFigures(table: StatTable): Figure[] {
  return table.rows.flatMap((row) => [...row.cells.values()]);
}

/** The marks of the lines of Markdown among blocks. */
export function lineMarks(blocks: readonly Block[]): FindingMark[] {
  return blocks.flatMap((block): FindingMark[] => {
    if (block.type === "labelled") return lineMarks(block.content);
    if (block.type === "list") return block.items.flatMap(lineMarks);
    if (block.type !== "prose" || !block.marks) return [];
    const last = block.passage.line + block.passage.markdown.split("\n").length;
    return [...block.marks].flatMap(([line, marks]) =>
      line >= block.passage.line && line < last ? marks : [],
    );
  });
}
