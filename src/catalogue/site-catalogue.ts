import type { OutputFile } from "../downloads/downloads.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { dataCatalogue } from "./data-catalogue.ts";
import { feeds } from "./feeds.ts";
import { llmsText } from "./llms-text.ts";
import { openSearch } from "./open-search.ts";
import type { SiteDescription } from "./site-description.ts";
import { type ListedPage, robots, sitemap } from "./sitemap.ts";

/** What tells programs of the whole site: its catalogue, its pages, what is new. */
export function siteCatalogue(
  site: SiteDescription,
  entries: readonly CatalogueEntry[],
  pages: readonly ListedPage[],
): OutputFile[] {
  return [
    dataCatalogue(site, entries),
    ...sitemap(site, pages),
    robots(site),
    ...feeds(site, entries),
    ...openSearch(site),
    llmsText(site, entries),
  ];
}
