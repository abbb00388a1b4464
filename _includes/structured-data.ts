import { structuredData } from "../src/catalogue/structured-data.ts";
import type { Page } from "../src/pages/page.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { type Html, html, trusted } from "./html.ts";

/** What the page is, for search engines: a block of data, which a browser does not run. */
export function structuredDataBlock(site: SiteContext, page: Page): Html {
  const things = structuredData(site, page);
  if (things.length === 0) return html``;
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": things });
  return html`<script type="application/ld+json">${trusted(escapedJson(json))}</script>\n`;
}

/** JSON in which no character can end the element or begin a comment in it. */
function escapedJson(json: string): string {
  return json.replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
}
