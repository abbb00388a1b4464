import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import type { Figure } from "../model/figure.ts";
import type { Block } from "../narrative/say.ts";
import { createExplainer, type Explainer } from "../provenance/explain-figure.ts";
import type { Provenance } from "../provenance/explanation.ts";
import {
  evaluationGroup,
  projectGroup,
  provenanceOf,
  tableGroup,
  textGroup,
} from "../provenance/groups.ts";
import { toldFigures, typedLines } from "../provenance/told-figures.ts";
import { comparisonGroups } from "./comparison-provenance.ts";
import { cardFigures, keyFigures } from "./key-figures.ts";
import type { DisclosureLink, Page, ShownTable } from "./page.ts";

const nothingTyped: ReadonlyMap<string, readonly number[]> = new Map();

/** Each page with the way to the origins of the figures that it shows. */
export function withProvenance(pages: readonly Page[]): Page[] {
  const explainers = new Map<Disclosure, Explainer>();
  const explainerOf = (disclosure: Disclosure) => {
    const explainer = explainers.get(disclosure) ?? createExplainer(disclosure);
    explainers.set(disclosure, explainer);
    return explainer;
  };
  // Worked out when a page is rendered: all at once would be as much as all pages again.
  return pages.map((page) => ({
    ...page,
    provenance: () => provenanceOfPage(page, explainerOf),
  }));
}

function provenanceOfPage(
  page: Page,
  explainerOf: (disclosure: Disclosure) => Explainer,
): Provenance | undefined {
  const text = (title: string, disclosure: Disclosure, figures: readonly Figure[]) =>
    textGroup({
      explainer: explainerOf(disclosure),
      title,
      path: page.path,
      figures,
      tables: [],
      typed: nothingTyped,
    });
  const cards = (links: readonly DisclosureLink[]) =>
    links.map(({ disclosure }) =>
      textGroup({
        explainer: explainerOf(disclosure),
        title: disclosureTitle(disclosure),
        path: page.path,
        figures: cardFigures(disclosure).map(({ figure }) => figure),
        tables: [],
        typed: nothingTyped,
        isOneOfSeveral: true,
      }),
    );
  switch (page.kind) {
    case "home":
      return provenanceOf(page.units.flatMap(({ disclosures }) => cards(disclosures)));
    case "unit":
      return provenanceOf(cards(page.disclosures));
    case "disclosure":
      return provenanceOf([
        text("总览中的数", page.disclosure, [
          ...keyFigures(page.disclosure).map(({ figure }) => figure),
          ...figuresOfCharts(page.charts),
        ]),
      ]);
    case "section": {
      const explainer = explainerOf(page.disclosure);
      return provenanceOf([
        textGroup({
          explainer,
          title: page.charts.length > 0 ? "正文和图中的数" : "正文中的数",
          path: page.path,
          section: page.section.id,
          figures: [...toldFigures(page.blocks), ...figuresOfCharts(page.charts)],
          tables: page.tables.map(({ table }) => table),
          typed: typedLines(page.blocks),
        }),
        ...page.tables.map(({ table }: ShownTable) => tableGroup(explainer, table)),
      ]);
    }
    case "table":
      return provenanceOf([tableGroup(explainerOf(page.disclosure), page.shown.table)]);
    case "projects": {
      const figures = page.entries.flatMap(({ budget, executed, rate, score }) =>
        [budget, executed, rate, score].flatMap((figure) => figure ?? []),
      );
      return provenanceOf([text("项目和自评结果", page.disclosure, figures)]);
    }
    case "project":
      return provenanceOf([projectGroup(explainerOf(page.disclosure), page.project)]);
    case "report": {
      const { figures, texts } = page.evaluation;
      const blocks = [...texts.values()].flatMap(({ file, body, passages }) =>
        [body, ...passages.values()].map((passage): Block => {
          return { type: "prose", passage, file, resolve: (id) => figures.get(id) };
        }),
      );
      const explainer = explainerOf(page.disclosure);
      return provenanceOf([
        textGroup({
          explainer,
          title: "正文中的数",
          path: page.path,
          figures: [],
          tables: [],
          typed: typedLines(blocks),
        }),
        evaluationGroup(explainer, page.evaluation),
      ]);
    }
    case "compare":
      return "view" in page
        ? provenanceOf(comparisonGroups(page.view, page.path, explainerOf))
        : undefined;
    case "checklist": {
      const told = page.groups.flatMap(({ items }) => items.flatMap(({ detail }) => detail));
      const figures = told.flatMap((piece) => (typeof piece === "string" ? [] : [piece.figure]));
      return provenanceOf([text("核对结果中的数", page.disclosure, figures)]);
    }
    default:
      return undefined;
  }
}

function figuresOfCharts(
  charts: readonly {
    readonly rows: readonly { readonly figures: readonly (Figure | undefined)[] }[];
  }[],
): Figure[] {
  return charts.flatMap(({ rows }) =>
    rows.flatMap(({ figures }) => figures.flatMap((figure) => figure ?? [])),
  );
}
