import type { ChartModel } from "../charts/index.ts";
import type { Figure, FindingMark } from "../figures/figure.ts";
import type { StatTable } from "../figures/table.ts";
import { type Block, figuresOf } from "../narrative/say.ts";
import { toldFigures } from "../provenance/told-figures.ts";
import { projectFigures } from "../records/project.ts";
import { keyFigures } from "./key-figures.ts";
import type { Page } from "./page.ts";

/** The figures that a page of a disclosure shows, in its text, charts and tables. */
export function shownFigures(page: Page): readonly Figure[] {
  switch (page.kind) {
    case "disclosure":
      return [
        ...keyFigures(page.disclosure).map(({ figure }) => figure),
        ...chartFigures(page.charts),
      ];
    case "section":
      return [
        ...toldFigures(page.blocks),
        ...chartFigures(page.charts),
        ...page.tables.flatMap(({ table }) => tableFigures(table)),
      ];
    case "table":
      return tableFigures(page.shown.table);
    case "projects":
      return page.entries.flatMap(({ budget, executed, rate, score }) =>
        [budget, executed, rate, score].flatMap((figure) => figure ?? []),
      );
    case "project":
      return projectFigures(page.project).map(([, figure]) => figure);
    case "report":
      return [...page.evaluation.all.values()];
    case "checklist":
      return page.groups.flatMap(({ items }) =>
        items.flatMap(({ detail }) =>
          detail.flatMap((piece) => (typeof piece === "string" ? [] : piece.figure)),
        ),
      );
    default:
      return [];
  }
}

/** The marks of the lines of Markdown that a page shows. */
export function shownLines(page: Page): readonly FindingMark[] {
  return page.kind === "section" ? lineMarks(page.blocks) : [];
}

function lineMarks(blocks: readonly Block[]): FindingMark[] {
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

/** Of the sentence, the data beside the drawing with its shares, and the note. */
function chartFigures(charts: readonly ChartModel[]): Figure[] {
  return charts.flatMap(({ description, rows, note = [] }) => [
    ...figuresOf(description),
    ...rows.flatMap(({ share, figures }) => [share, ...figures].flatMap((figure) => figure ?? [])),
    ...figuresOf(note),
  ]);
}

function tableFigures(table: StatTable): Figure[] {
  return table.rows.flatMap((row) => [...row.cells.values()]);
}
