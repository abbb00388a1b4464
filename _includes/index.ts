import type { Page } from "../src/pages/page.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { checklistPage } from "./pages/checklist.ts";
import { checksPage } from "./pages/checks.ts";
import { comparePage } from "./pages/compare.ts";
import { disclosurePage } from "./pages/disclosure.ts";
import { disclosureChecksPage } from "./pages/disclosure-checks.ts";
import { glossaryPage } from "./pages/glossary.ts";
import { homePage } from "./pages/home.ts";
import { notFoundPage } from "./pages/not-found.ts";
import { projectPage } from "./pages/project.ts";
import { projectsPage } from "./pages/projects.ts";
import { prosePage } from "./pages/prose.ts";
import { reportPage } from "./pages/report.ts";
import { searchPage } from "./pages/search.ts";
import { sectionPage } from "./pages/section.ts";
import { tablePage } from "./pages/table.ts";
import { tablesPage } from "./pages/tables.ts";
import { unitPage } from "./pages/unit.ts";

/** Renders any page: a pure function from page data to HTML. */
export function renderPage(site: SiteContext, page: Page): string {
  switch (page.kind) {
    case "home":
      return homePage(site, page);
    case "unit":
      return unitPage(site, page);
    case "disclosure":
      return disclosurePage(site, page);
    case "section":
      return sectionPage(site, page);
    case "tables":
      return tablesPage(site, page);
    case "table":
      return tablePage(site, page);
    case "projects":
      return projectsPage(site, page);
    case "project":
      return projectPage(site, page);
    case "checklist":
      return checklistPage(site, page);
    case "compare":
      return comparePage(site, page);
    case "report":
      return reportPage(site, page);
    case "checks":
      return checksPage(site, page);
    case "disclosure-checks":
      return disclosureChecksPage(site, page);
    case "glossary":
      return glossaryPage(site, page);
    case "prose":
      return prosePage(site, page);
    case "search":
      return searchPage(site, page);
    case "not-found":
      return notFoundPage(site, page);
  }
}
