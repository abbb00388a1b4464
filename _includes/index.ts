import type { Page, PageKind, PageOf } from "../src/pages/page.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { offlinePage } from "./offline.ts";
import { checklistPage } from "./pages/checklist.ts";
import { checksPage } from "./pages/checks.ts";
import { comparePage } from "./pages/compare.ts";
import { correctionPage } from "./pages/correction.ts";
import { correctionsPage } from "./pages/corrections.ts";
import { disclosurePage } from "./pages/disclosure.ts";
import { disclosureChecksPage } from "./pages/disclosure-checks.ts";
import { glossaryPage } from "./pages/glossary.ts";
import { homePage } from "./pages/home.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { preferencesPage } from "./pages/preferences.ts";
import { printPage } from "./pages/print.ts";
import { projectPage } from "./pages/project.ts";
import { projectsPage } from "./pages/projects.ts";
import { prosePage } from "./pages/prose.ts";
import { reportPage } from "./pages/report.ts";
import { searchPage } from "./pages/search.ts";
import { sectionPage } from "./pages/section.ts";
import { siteMapPage } from "./pages/site-map.ts";
import { tablePage } from "./pages/table.ts";
import { tablesPage } from "./pages/tables.ts";
import { unitPage } from "./pages/unit.ts";
import { withdrawnPage } from "./pages/withdrawn.ts";

/** The template of each kind of page. */
const templates: { readonly [K in PageKind]: (site: SiteContext, page: PageOf<K>) => string } = {
  home: homePage,
  unit: unitPage,
  disclosure: disclosurePage,
  section: sectionPage,
  tables: tablesPage,
  table: tablePage,
  print: printPage,
  projects: projectsPage,
  project: projectPage,
  checklist: checklistPage,
  compare: comparePage,
  correction: correctionPage,
  corrections: correctionsPage,
  withdrawn: withdrawnPage,
  report: reportPage,
  checks: checksPage,
  "disclosure-checks": disclosureChecksPage,
  glossary: glossaryPage,
  prose: prosePage,
  search: searchPage,
  preferences: preferencesPage,
  "site-map": siteMapPage,
  "not-found": notFoundPage,
};

/** Renders any page: a pure function from page data to HTML. */
export function renderPage(site: SiteContext, page: Page): string {
  const template: (site: SiteContext, page: never) => string = templates[page.kind];
  return template(site, page as never);
}

/** A page of a package, made of the same page as the site has it where that leads nowhere else. */
export function renderOffline(site: SiteContext, page: Page, rendered: string): string {
  return offlinePage(site, page, rendered) ?? renderPage(site, page);
}
