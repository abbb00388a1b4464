import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article } from "../article.ts";
import { chart } from "../chart.ts";
import { comparisonTable } from "../comparison-table.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";

/** The list of comparisons, or one comparison: downloads, table, how lines were matched, charts. */
export function comparePage(site: SiteContext, page: PageOf<"compare">): string {
  const href = linker(site, page);
  const main = html`<h1>${page.title}</h1>
<p class="lead">${page.description}</p>
${"view" in page ? oneComparison(site, page) : list(page, href)}`;
  return layout(site, page, article(page, main));
}

function list(
  { entries }: Extract<PageOf<"compare">, { entries: unknown }>,
  href: (path: string) => string,
): Html {
  return html`<ul class="table-list">${entries.map(
    ({ title, path, view }) =>
      html`<li><p><a href="${href(path)}">${title}</a></p><p>${view.description}</p></li>`,
  )}</ul>`;
}

function oneComparison(
  site: SiteContext,
  page: Extract<PageOf<"compare">, { view: unknown }>,
): Html {
  const { view, charts, sources, path } = page;
  const href = linker(site, page);
  const link = (extension: string, label: string) =>
    html`<li><a href="${href(`${path.slice(0, -1)}.${extension}`)}" download>${label}</a></li>`;
  return html`<p>数取自：${sources.map((source, at) => html`${at > 0 ? "、" : ""}<a href="${href(source.path)}">${source.title}</a>`)}。带点线、注明“推算”的数，原文没有印出，由原文的其他数推得。</p>
<ul class="downloads" data-pagefind-ignore aria-label="下载${view.title}">${link("xlsx", "XLSX")}${link("csv", "CSV（数据）")}${link("printed.csv", "CSV（原表样）")}${link("json", "JSON")}</ul>
${comparisonTable(view, href)}
${charts.length > 0 ? html`<h2 id="charts">图</h2>${charts.map((shown) => chart(site, page, shown))}` : ""}`;
}
