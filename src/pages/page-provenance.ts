import type { ChartModel } from "../charts/index.ts";
import type { Figure } from "../figures/figure.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { type Block, figuresOf } from "../narrative/say.ts";
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
import {
  cellsOf,
  computedGroup,
  groupsByDisclosure,
  ownedFigures,
} from "./comparison-provenance.ts";
import { cardFigures, keyFigures } from "./key-figures.ts";
import type { DisclosureLink, Page, ShownTable } from "./page.ts";

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
    });
  const cards = (links: readonly DisclosureLink[]) =>
    links.flatMap(({ disclosure }) =>
      cardFigures(disclosure).map(({ figure }) => ({ disclosure, figure })),
    );
  const byDisclosure = (owned: ReturnType<typeof cards>) =>
    groupsByDisclosure(owned, page.path, explainerOf);
  switch (page.kind) {
    case "home":
      return provenanceOf(
        byDisclosure(page.units.flatMap(({ disclosures }) => cards(disclosures))),
      );
    case "unit": {
      const elsewhere = page.elsewhere.map(({ view, groups }) => ({
        view,
        cells: cellsOf({ groups }),
      }));
      const owned = elsewhere.flatMap(({ cells }) => ownedFigures(cells));
      return provenanceOf([
        ...byDisclosure([...cards(page.disclosures), ...owned]),
        ...elsewhere.map(({ view, cells }) => computedGroup(view, cells)),
      ]);
    }
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
          beside: page.tables.flatMap(({ table }) =>
            table.rows.flatMap(({ cells }) => [...cells.values()]),
          ),
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
          title: "正文和图中的数",
          path: page.path,
          figures: figuresOfCharts(
            Object.values(page.charts).filter((chart) => chart !== undefined),
          ),
          beside: [...page.evaluation.all.values()],
          typed: typedLines(blocks),
        }),
        evaluationGroup(explainer, page.evaluation),
      ]);
    }
    case "compare": {
      if (!("view" in page)) return undefined;
      const cells = cellsOf(page.view);
      return provenanceOf([
        ...byDisclosure(ownedFigures(cells)),
        computedGroup(page.view, cells, figuresOfCharts(page.charts)),
      ]);
    }
    case "checklist": {
      const items = page.groups.flatMap((group) => group.items);
      const figures = items.flatMap(({ detail }) => figuresOf(detail));
      return provenanceOf([text("核对结果中的数", page.disclosure, figures)]);
    }
    default:
      return undefined;
  }
}

/** The figures of bars, of shares behind labels, and of the sentences below. */
function figuresOfCharts(charts: readonly ChartModel[]): Figure[] {
  return charts.flatMap(({ rows, description, note = [] }) => [
    ...rows.flatMap(({ share, figures }) => [...figures, share].flatMap((figure) => figure ?? [])),
    ...figuresOf(description),
    ...figuresOf(note),
  ]);
}
