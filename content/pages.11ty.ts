import type { Page } from "../src/pages/page.ts";
import type { Collections, SiteData } from "../src/pages/site-data.ts";

interface TemplateData {
  readonly entry: Page;
  readonly site: SiteData;
  readonly collections: Collections;
}

// Every page that the data give rise to; pages of the site's own stand beside this file as Markdown.
export const data = {
  pagination: { data: "site.pages", size: 1, alias: "entry" },
  permalink: ({ entry, site }: TemplateData) => site.fileOf(entry),
  eleventyImport: { collections: ["navigation"] },
};

export const render = ({ entry, site, collections }: TemplateData): string =>
  site.render(entry, collections);
