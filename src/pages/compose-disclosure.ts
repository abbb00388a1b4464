import { chartModel } from "../charts/index.ts";
import {
  type FormPart,
  type FormSection,
  kindTitle,
  sectionsOf,
  sectionTitle,
} from "../forms/form.ts";
import { type Disclosure, disclosureTitle, publishedDate } from "../model/disclosure-model.ts";
import { tellSection } from "../narrative/index.ts";
import type { Term } from "../records/disclosure.ts";
import { tableView } from "../tables/table-view.ts";
import { disclosurePath } from "./address.ts";
import { ownCharts } from "./charts-of.ts";
import { composeChecklist } from "./compose-checklist.ts";
import { composeProjects, projectsLink } from "./compose-projects.ts";
import { composeReports, reportLinks } from "./compose-reports.ts";
import type { ContentsPart, DisclosurePage } from "./kinds/disclosure.ts";
import type { PrintPage } from "./kinds/print.ts";
import type { SectionPage } from "./kinds/section.ts";
import type { TablePage } from "./kinds/table.ts";
import type { TableIndexPage } from "./kinds/tables.ts";
import type { Page } from "./page.ts";
import type { Link, ShownTable } from "./page-base.ts";
import { type ShownChart, shownChart } from "./shown-chart.ts";
import { linkedTerms } from "./term-links.ts";

/** By the id of the section. */
type SectionCharts = ReadonlyMap<string, readonly ShownChart[]>;

/** The pages of one disclosure: overview, one per section, the tables together and one by one. */
export function composeDisclosure(
  disclosure: Disclosure,
  glossary: readonly Term[],
  besides: Pick<DisclosurePage, "comparisons" | "quality">,
): Page[] {
  const tables = shownTables(disclosure);
  const contents = contentsOf(disclosure, tables);
  const charts = chartsOf(disclosure);
  const sections = sectionPages(disclosure, contents, tables, charts, glossary);
  const reports = composeReports(disclosure, disclosureTrail(disclosure));
  const drawings = [...sections, ...reports].flatMap(ownCharts);
  return [
    { ...overviewPage(disclosure, contents, tables, charts), ...besides },
    ...sections,
    ...tablePages(disclosure, tables, drawings),
    ...composeProjects(disclosure, disclosureTrail(disclosure)),
    ...reports,
    composeChecklist(disclosure, disclosureTrail(disclosure)),
    printPage(disclosure, sections, tables),
  ];
}

/** The last of its pages: what it shows stands on others first. */
function printPage(
  disclosure: Disclosure,
  sections: readonly SectionPage[],
  sheets: readonly ShownTable[],
): PrintPage {
  const { column, published, overview } = common(disclosure);
  const title = disclosureTitle(disclosure);
  return {
    kind: "print",
    path: `${overview.path}print/`,
    title: `${title}（打印版）`,
    description: `${title}：全部正文、图和表，供打印。`,
    trail: disclosureTrail(disclosure),
    column,
    published,
    disclosure,
    sections,
    sheets,
  };
}

/** From the home page down to the disclosure itself. */
function disclosureTrail(disclosure: Disclosure): Link[] {
  const { unitTrail, overview } = common(disclosure);
  return [...unitTrail, overview];
}

/** What stands beside the sections, by the way a section is told. */
function relatedLinks(disclosure: Disclosure, { narrative }: FormSection): Link[] {
  return narrative === "performance" ? performanceLinks(disclosure) : [];
}

/** The self-evaluations and the evaluation reports, as far as there are any. */
function performanceLinks(disclosure: Disclosure): Link[] {
  const projects = disclosure.projects.length > 0 ? [projectsLink(disclosure)] : [];
  return [...projects, ...reportLinks(disclosure)];
}

function common(disclosure: Disclosure) {
  const { unit, record } = disclosure;
  return {
    column: `${kindTitle[record.kind]}公开`,
    published: publishedDate(record),
    disclosure,
    unitTrail: [
      { title: "首页", path: "" },
      { title: unit.name, path: `${unit.id}/` },
      { title: `${record.year}年度`, path: `${unit.id}/${record.year}/` },
    ] as readonly Link[],
    overview: {
      title: `${record.year}年度${kindTitle[record.kind]}`,
      path: disclosurePath(disclosure),
    },
  };
}

function shownTables(disclosure: Disclosure): ShownTable[] {
  return [...disclosure.tables.values()].map((table) => ({
    table,
    view: tableView(table),
    path: `${disclosurePath(disclosure)}tables/${table.id}/`,
  }));
}

function contentsOf(disclosure: Disclosure, tables: readonly ShownTable[]): ContentsPart[] {
  const base = disclosurePath(disclosure);
  return partsOf(disclosure).map((part) => ({
    part,
    links:
      part.sections.length > 0
        ? part.sections.map((section) => ({
            title: sectionTitle(section, disclosure.record.year),
            path: `${base}${section.id}/`,
          }))
        : tables.map(({ table, path }) => ({ title: table.spec.title, path })),
    unavailable: part.sections.length > 0 ? [] : unavailableTables(disclosure),
  }));
}

/** The parts of the form with their titles for this year. */
function partsOf({ form, record }: Disclosure): FormPart[] {
  return form.parts.map((part) => ({ ...part, title: sectionTitle(part, record.year) }));
}

/** Titles of the tables that the form asks for and nobody could give us. */
function unavailableTables({ form, tables }: Disclosure): string[] {
  return form.tables.filter(({ id }) => !tables.has(id)).map(({ title }) => title);
}

/** The charts of each section. */
function chartsOf(disclosure: Disclosure): SectionCharts {
  return new Map(
    sectionsOf(disclosure.form).map((section) => [
      section.id,
      (section.charts ?? []).flatMap((id) => {
        const chart = chartModel(disclosure, section.id, id);
        return chart ? shownChart(`${disclosurePath(disclosure)}${section.id}/`, chart) : [];
      }),
    ]),
  );
}

function overviewPage(
  disclosure: Disclosure,
  contents: readonly ContentsPart[],
  tables: readonly ShownTable[],
  charts: SectionCharts,
): Omit<DisclosurePage, "comparisons" | "quality"> {
  const { column, published, unitTrail, overview } = common(disclosure);
  const title = disclosureTitle(disclosure);
  return {
    kind: "disclosure",
    path: overview.path,
    title,
    description: `${title}公开：正文${sectionsOf(disclosure.form).length}节，表格${disclosure.form.tables.length}张${tables.length < disclosure.form.tables.length ? `，其中${tables.length}张有数据` : ""}。`,
    trail: unitTrail,
    column,
    published,
    searchKind: "栏目",
    disclosure,
    contents,
    tables,
    charts: [...charts.values()]
      .flat()
      .filter(({ chart }) => chart.id === "income" || chart.id === "expenditure"),
    related: performanceLinks(disclosure),
  };
}

function sectionPages(
  disclosure: Disclosure,
  contents: readonly ContentsPart[],
  tables: readonly ShownTable[],
  charts: SectionCharts,
  glossary: readonly Term[],
): SectionPage[] {
  const { column, published, unitTrail, overview } = common(disclosure);
  const links = contents.flatMap(({ part, links }) => (part.sections.length > 0 ? links : []));
  const terms = linkedTerms(glossary, disclosure);
  const pairs = partsOf(disclosure).flatMap((part) =>
    part.sections.map((section) => ({ part, section })),
  );
  return pairs.map(({ part, section }, index): SectionPage => {
    const title = sectionTitle(section, disclosure.record.year);
    return {
      kind: "section",
      path: `${overview.path}${section.id}/`,
      title,
      description: `${disclosureTitle(disclosure)}：${title}。`,
      trail: [...unitTrail, overview],
      column,
      published,
      searchKind: "正文",
      searchSection: title,
      disclosure,
      part,
      section,
      blocks: tellSection(disclosure, section),
      // The section that explains terms needs no links to them.
      terms: section.narrative === "terms" ? [] : terms,
      tables: (section.tables ?? []).flatMap(
        (id) => tables.find(({ table }) => table.id === id) ?? [],
      ),
      charts: charts.get(section.id) ?? [],
      related: relatedLinks(disclosure, section),
      contents,
      position: { index: index + 1, of: pairs.length },
      previous: links[index - 1],
      next: links[index + 1] ?? { title: "表格", path: `${overview.path}tables/` },
    };
  });
}

function tablePages(
  disclosure: Disclosure,
  tables: readonly ShownTable[],
  drawings: readonly ShownChart[],
): (TableIndexPage | TablePage)[] {
  const { column, published, unitTrail, overview } = common(disclosure);
  const title = disclosureTitle(disclosure);
  const index: Link = { title: "表格", path: `${overview.path}tables/` };
  const links = tables.map(({ table, path }) => ({ title: table.spec.title, path }));
  return [
    {
      kind: "tables",
      path: index.path,
      title: `${title}表格`,
      description: `${title}公开的全部表格，可以下载。`,
      trail: [...unitTrail, overview],
      column,
      published,
      searchKind: "栏目",
      disclosure,
      tables,
      drawings,
      unavailable: unavailableTables(disclosure),
    },
    ...tables.map(
      (shown, at): TablePage => ({
        kind: "table",
        path: shown.path,
        title: shown.table.spec.title,
        description: `${title}：${shown.table.spec.title}，金额单位为${shown.table.money}。`,
        trail: [...unitTrail, overview, index],
        column,
        published,
        searchKind: "表格",
        searchSection: shown.table.spec.title,
        disclosure,
        shown,
        sections: sectionsOf(disclosure.form)
          .filter((section) => section.tables?.includes(shown.table.id))
          .map((section) => ({
            title: sectionTitle(section, disclosure.record.year),
            path: `${overview.path}${section.id}/`,
          })),
        previous: links[at - 1],
        next: links[at + 1],
      }),
    ),
  ];
}
