import type { Page } from "./page.ts";

/** Does the page show a table with which readers can do something? */
export function hasTables(page: Page): boolean {
  switch (page.kind) {
    case "table":
      return page.shown.view.parts.length > 0;
    case "section":
      return page.tables.some(({ view }) => view.parts.length > 0);
    case "compare":
      return "view" in page;
    case "unit":
      return page.elsewhere.length > 0;
    default:
      return page.kind === "project" || page.kind === "report";
  }
}
