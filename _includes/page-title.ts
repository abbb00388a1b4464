import { disclosureTitle } from "../src/model/disclosure-model.ts";
import type { Page } from "../src/pages/page.ts";

/** What a page is called where nothing stands around it: tabs, bookmarks, shares. Says unit, year and kind. */
export function pageTitle(page: Page): string {
  const whose = "disclosure" in page ? disclosureTitle(page.disclosure) : "";
  return page.title.includes(whose) ? page.title : `${page.title} · ${whose}`;
}
