import type { Page } from "../src/pages/page.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { type Html, html } from "./html.ts";
import { pageTitle } from "./page-title.ts";

/** How to cite a published page of a disclosure: publisher, title, version, date, site and address. On paper too. */
export function citation(site: SiteContext, page: Page): Html {
  if (!("disclosure" in page) || page.published === undefined) return html``;
  const { disclosure, published } = page;
  const { corrections, record, version = corrections.length + 1 } = disclosure;
  const corrected = corrections.at(-1)?.record.date;
  const edition = `第${version}版${corrected ? `，${corrected}更正` : ""}`;
  const text = `${record.source.publisher}. ${pageTitle(page)}[EB/OL]. ${edition}. (${published}). ${site.settings.name}`;
  const address = site.siteUrl && `. ${site.siteUrl}${page.path}`;
  return html`<aside class="cite bar" aria-labelledby="cite"><h2 id="cite">引用本页</h2><p data-cite>${text}${address ?? ""}.</p><p class="cite-note">查阅日期请自己补上${address || site.edition === "package" ? "" : "，网址见浏览器的地址栏"}。</p></aside>`;
}
