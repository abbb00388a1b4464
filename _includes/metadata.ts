import { isListed, type Page } from "../src/pages/page.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { type Html, html } from "./html.ts";
import { pageTitle } from "./page-title.ts";

/** The `<meta>` set of the government web rules (国办发〔2017〕47号), as far as it is known. */
export function metadata(site: SiteContext, page: Page): Html {
  const { settings, siteUrl, edition } = site;
  const isArticle = page.published !== undefined;
  const entries: (readonly [string, string | undefined])[] = [
    ["description", page.description],
    ["robots", settings.noindex || !isListed(page) ? "noindex" : undefined],
    ["SiteName", settings.name],
    ["SiteDomain", settings.domain],
    ["SiteIDCode", settings.siteIdCode],
    ["ColumnName", page.column],
    ["ColumnType", isArticle ? "政府信息公开" : undefined],
    ["ArticleTitle", isArticle ? pageTitle(page) : undefined],
    ["PubDate", page.published],
    ["ContentSource", "disclosure" in page ? page.disclosure.record.source.publisher : undefined],
  ];
  return html`${entries.map(([name, content]) => (content ? html`<meta name="${name}" content="${content}">\n` : ""))}${edition === "site" && isListed(page) ? openGraph(site, page) : ""}${
    siteUrl && isListed(page)
      ? html`<link rel="canonical" href="${siteUrl}${page.path}">${page.kind === "home" ? discovery(siteUrl, settings.name) : ""}`
      : ""
  }${edition === "site" && hasTwin(page) ? html`<link rel="alternate" type="text/markdown" href="index.md">` : ""}`;
}

/**
 * What others show of a link to the page. There is no image: they take none but bitmaps, and what is drawn here
 * are SVG files; one that a chart has as a bitmap would stand here.
 */
function openGraph({ settings, siteUrl }: SiteContext, page: Page): Html {
  const entries: (readonly [string, string | undefined])[] = [
    ["og:type", page.published === undefined ? "website" : "article"],
    ["og:title", pageTitle(page)],
    ["og:description", page.description],
    ["og:site_name", settings.name],
    ["og:locale", "zh_CN"],
    ["og:url", siteUrl && siteUrl + page.path],
  ];
  return html`${entries.map(([name, content]) => (content ? html`<meta property="${name}" content="${content}">\n` : ""))}`;
}

/** Whether the same content is to be had as Markdown beside the page: where it has an address of its own, and content. */
function hasTwin(page: Page): boolean {
  return isListed(page) && page.kind !== "search";
}

/** Where programs find what is new, and how a browser searches the site. */
function discovery(siteUrl: string, name: string): Html {
  return html`
<link rel="alternate" type="application/atom+xml" title="${name}" href="${siteUrl}feed.xml">
<link rel="alternate" type="application/feed+json" title="${name}" href="${siteUrl}feed.json">
<link rel="search" type="application/opensearchdescription+xml" title="${name}" href="${siteUrl}opensearch.xml">`;
}
