import { packagePolicy, pagePolicy } from "../src/hosting/content-security-policy.ts";
import { hasCharts } from "../src/pages/charts-of.ts";
import { correctionsIndex } from "../src/pages/compose-corrections.ts";
import { siteMapLink } from "../src/pages/compose-site-map.ts";
import { isListed, type Page } from "../src/pages/page.ts";
import { pageProvenance } from "../src/pages/page-provenance.ts";
import { preferencesLink } from "../src/pages/preferences-link.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { hasTables } from "../src/pages/tables-of.ts";
import { isOpen } from "../src/records/disclosure.ts";
import { citation } from "./citation.ts";
import { correctionNotes } from "./correction-notes.ts";
import { elsewhereLinks } from "./elsewhere.ts";
import { findingNotes } from "./finding-notes.ts";
import { type Html, html } from "./html.ts";
import { metadata } from "./metadata.ts";
import { pageTitle } from "./page-title.ts";
import { provenanceLink, provenanceList } from "./provenance.ts";
import { structuredDataBlock } from "./structured-data.ts";

/** A page: its content with the end-notes and the origins of its numbers, in the frame of every page. */
export function layout(site: SiteContext, page: Page, main: Html): string {
  const provenance = pageProvenance(page);
  return frame(
    site,
    page,
    html`${provenance ? provenanceLink() : ""}${main}${findingNotes(site, page)}${provenance ? provenanceList(provenance, site, page) : ""}`,
    scripts(site, page, provenance !== undefined),
  );
}

/** The frame of every page: head, header, breadcrumb and footer around what `<main>` holds. */
export function frame(
  site: SiteContext,
  page: Page,
  main: Html,
  scripts: readonly Html[] = [],
): string {
  const href = linker(site, page);
  const { settings } = site;
  const isSite = site.edition === "site";
  const title = page.path === "" ? settings.name : `${pageTitle(page)} · ${settings.name}`;
  return String(html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${isSite ? pagePolicy() : packagePolicy}">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${metadata(site, page)}
${isSite ? html`<script src="${href(site.assets.preferencesScript)}"></script>\n` : ""}<link rel="stylesheet" href="${href(site.assets.stylesheet)}">
<link rel="icon" href="${href(site.assets.icon)}" type="image/svg+xml">
${isSite && isListed(page) ? structuredDataBlock(site, page) : ""}${scripts}
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
${settings.banner ? html`<aside class="banner" aria-label="声明">${settings.banner}</aside>` : ""}
${site.isPreview ? html`<aside class="banner" aria-label="预览">${previewNotice(page)}</aside>` : ""}
${isSite ? siteHeader(site, page) : packageHeader(site, page)}
${breadcrumb(site, page)}
${correctionNotes(site, page)}
<main id="main" data-page="${page.kind}">${main}</main>
${elsewhereLinks(site, page)}
${citation(site, page)}
${footer(site, page)}
</body>
</html>
`);
}

/** Search needs a script; numbers, charts and the overview of projects are better with one. */
function scripts(site: SiteContext, page: Page, hasProvenance: boolean): readonly Html[] {
  if (site.edition !== "site") return [];
  const {
    preferencesFormScript,
    searchScript,
    sortableScript,
    chartScript,
    citeScript,
    tablesScript,
    provenanceScript,
  } = site.assets;
  const paths = [
    ...(page.kind === "search" ? [searchScript] : []),
    ...(page.kind === "preferences" ? [preferencesFormScript] : []),
    ...(page.kind === "projects" ? [sortableScript] : []),
    ...(hasTables(page) ? [tablesScript] : []),
    ...(hasCharts(page) ? [chartScript] : []),
    ...("disclosure" in page ? [citeScript] : []),
    ...(hasProvenance ? [provenanceScript] : []),
  ];
  return paths.map(
    (path) => html`<script type="module" src="${linker(site, page)(path)}"></script>\n`,
  );
}

function previewNotice(page: Page): string {
  const isUnpublished = "disclosure" in page && isOpen(page.disclosure.record.status);
  return isUnpublished
    ? "草稿预览：这份文件尚未公开。"
    : "预览：供公开前审阅，可能含有尚未公开的内容，不是已公开的网站。";
}

/** Links from a page to paths below the root. */
export function linker({ links }: SiteContext, page: Page): (path: string) => string {
  return (path) => links.href(page, path);
}

function siteHeader(site: SiteContext, page: Page): Html {
  const href = linker(site, page);
  return html`<header class="site-header">
<div class="bar">
<a class="site-name" href="${href("")}">${site.settings.name}</a>
<nav aria-label="全站"><ul>
${[...site.navigation, preferencesLink, { title: "搜索", path: "search/" }].map(
  (link) =>
    html`<li><a href="${href(link.path)}"${link.path === page.path ? html` aria-current="page"` : ""}>${link.title}</a></li>`,
)}
</ul></nav>
${page.kind === "search" || page.kind === "home" ? "" : searchForm(href("search/"), "header")}
</div>
</header>`;
}

/** In a package: whose it is, and where the living page stands. */
function packageHeader({ settings, siteUrl }: SiteContext, page: Page): Html {
  const online = siteUrl && siteUrl + page.path;
  return html`<header class="site-header">
<div class="bar">
<p class="site-name">${settings.name}</p>
<p>离线阅读版${online ? html`，网上的这一页：<a href="${online}">${online}</a>` : ""}</p>
</div>
</header>`;
}

/** The search box; leads to the search page. */
export function searchForm(action: string, id: string): Html {
  return html`<search><form class="search-form" action="${action}" method="get">
<label class="visually-hidden" for="q-${id}">搜索</label>
<input id="q-${id}" name="q" type="search" autocomplete="off" placeholder="名称、科目编码或金额">
<button type="submit">搜索</button>
</form></search>`;
}

function breadcrumb(site: SiteContext, page: Page): Html {
  const href = linker(site, page);
  const trail = page.trail.filter(({ path }) => site.links.holds(path));
  if (trail.length === 0) return html``;
  return html`<nav class="breadcrumb" aria-label="当前位置"><ol>${trail.map(
    (link) => html`<li><a href="${href(link.path)}">${link.title}</a></li>`,
  )}<li aria-current="page">${page.title}</li></ol></nav>`;
}

function footer(site: SiteContext, page: Page): Html {
  const { settings, date, links } = site;
  const { publisher, siteIdCode, icpNumber, securityNumber, licence } = settings;
  const corrected = page.correctedBy?.at(-1)?.date;
  return html`<footer class="site-footer"><div class="bar">
<p>主办单位：${publisher}</p>
${siteIdCode ? html`<p>网站标识码：${siteIdCode}</p>` : ""}
${icpNumber ? html`<p>${icpNumber}</p>` : ""}
${securityNumber ? html`<p>${securityNumber}</p>` : ""}
${licence ? html`<p>数据的使用：${licence.url ? html`<a rel="license" href="${licence.url}">${licence.title}</a>` : licence.title}</p>` : ""}
${page.published ? html`<p>公开日期：<time datetime="${page.published}">${page.published}</time></p>` : ""}
${corrected ? html`<p>更正日期：<time datetime="${corrected}">${corrected}</time></p>` : ""}
${date ? html`<p>数据截至：<time datetime="${date}">${date}</time></p>` : ""}
${links.holds(correctionsIndex.path) ? html`<p><a href="${links.href(page, correctionsIndex.path)}">${correctionsIndex.title}</a></p>` : ""}
${links.holds(siteMapLink.path) ? html`<p><a href="${links.href(page, siteMapLink.path)}">${siteMapLink.title}</a></p>` : ""}
</div></footer>`;
}
