import { blocks } from "../_includes/blocks.ts";
import { sentence } from "../_includes/figure.ts";
import type { ChartModel } from "../src/charts/index.ts";
import { drawChart, sayAmount } from "../src/charts/index.ts";
import type { Figure } from "../src/figures/figure.ts";
import { kindTitle } from "../src/forms/form.ts";
import { inHundredMillions } from "../src/model/disclosure-model.ts";
import { formatDecimal } from "../src/numbers/decimal.ts";
import { keyFigures } from "../src/pages/key-figures.ts";
import type { Page } from "../src/pages/page.ts";
import type { DisclosureLink, ShownTable } from "../src/pages/page-base.ts";
import { statusTitle } from "../src/records/disclosure.ts";
import type { CellView } from "../src/tables/table-view.ts";
import { cellText } from "../src/tables/table-view.ts";

/**
 * The pages as plain data, as they stand in the data files of somebody who writes the same site with
 * Eleventy and Nunjucks: sentences and charts are finished HTML strings, which is what comes out of an
 * editor or another program; tables, lists, navigation and metadata are lists that the templates walk.
 * The lists of origins below the pages, and pages that have no template there, are finished HTML too,
 * which is in its favour.
 */
export function plainPages(pages: readonly Page[], mainOf: (page: Page) => string): object[] {
  return pages.map((page) => {
    const template = templates.has(page.kind) ? page.kind : "html";
    const around = template === "html" ? {} : extrasOf(mainOf(page));
    return { ...common(page), template, ...around, ...own(page, mainOf) };
  });
}

/** Kinds that the other program has a template for; the rest are finished HTML. */
const templates = new Set<string>(["section", "table", "tables", "disclosure", "unit"]);

/** What stands before and after the content of a page: the way to its origins, end-notes, origins. */
function extrasOf(main: string) {
  const [tools = ""] = /^<p class="page-tools">.*?<\/p>/.exec(main) ?? [];
  const [after = ""] =
    /<(?:section class="finding-notes"|details class="provenance")[\s\S]*$/.exec(main) ?? [];
  return { tools, after };
}

function common(page: Page) {
  const { kind, path, title, description, trail, column, published, searchKind, searchSection } =
    page;
  const source = "disclosure" in page ? page.disclosure.record.source : undefined;
  const shared = { kind, path, title, description, trail, column, published, searchKind };
  return { ...shared, searchSection, source, file: fileOf(path) };
}

function fileOf(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function own(page: Page, mainOf: (page: Page) => string): object {
  switch (page.kind) {
    case "section":
      return {
        part: { number: page.part.number, title: page.part.title },
        position: page.position,
        text: String(blocks(page.blocks)),
        charts: page.charts.map(({ chart }) => plainChart(chart)),
        tables: page.tables.map(plainTable),
        contents: page.contents.map(({ part, links }) => ({
          number: part.number,
          title: part.title,
          links,
        })),
        previous: page.previous,
        next: page.next,
      };
    case "table":
      return {
        table: plainTable(page.shown),
        sections: page.sections,
        previous: page.previous,
        next: page.next,
      };
    case "tables":
      return { tables: page.tables.map(plainTable), folder: page.disclosure.folder };
    case "disclosure":
      return {
        figures: plainKeyFigures(page.disclosure),
        contents: page.contents.map(({ part, links }) => ({ ...part, sections: undefined, links })),
        charts: page.charts.map(({ chart }) => plainChart(chart)),
        form: page.disclosure.form.title,
        status: statusTitle[page.disclosure.record.status],
        folder: page.disclosure.folder,
      };
    case "unit":
      return {
        unit: page.unit,
        cards: page.disclosures.map(plainCard),
      };
    default:
      return { main: mainOf(page) };
  }
}

function plainFigure(figure: Figure, text: string) {
  const value = figure.value && formatDecimal(figure.value);
  const { id, origin, state, how, unit, word } = figure;
  return { id, origin, state, unit, word, value, text, inferred: how === "inferred" };
}

function plainCell({ figure, text }: CellView) {
  return figure ? plainFigure(figure, text) : {};
}

function plainTable({ view, path, table }: ShownTable) {
  return {
    ...view,
    path,
    files: path.slice(0, -1),
    empty: table.empty,
    parts: view.parts.map((part) => ({
      ...part,
      bodies: part.bodies.map((body) => ({
        ...body,
        rows: body.rows.map((row) => ({ ...row, cells: row.cells.map(plainCell) })),
      })),
    })),
  };
}

function plainChart(chart: ChartModel) {
  return {
    ...chart,
    svg: drawChart(chart),
    description: String(sentence(chart.description)),
    note: chart.note && String(sentence(chart.note)),
    rows: chart.rows.map(({ label, share, figures }) => ({
      label: share ? `${label}（占${sentence(sayAmount(share))}）` : label,
      cells: figures.map((figure) =>
        figure ? plainFigure(figure, cellText(figure)) : { text: cellText(figure) },
      ),
    })),
  };
}

function plainKeyFigures(disclosure: DisclosureLink["disclosure"]) {
  return keyFigures(disclosure).map(({ label, figure }) => ({
    label,
    ...plainFigure(figure, figure.printed ?? ""),
    rounded: inHundredMillions(figure),
  }));
}

function plainCard({ title, path, disclosure }: DisclosureLink) {
  const { record } = disclosure;
  return {
    title,
    path,
    kind: `${record.year}年度 · ${kindTitle[record.kind]} · ${statusTitle[record.status]}`,
    figures: plainKeyFigures(disclosure).slice(0, 3),
    published: record.dates.published,
  };
}
