import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article, sourceNote } from "../article.ts";
import { blocks } from "../blocks.ts";
import { chart } from "../chart.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";
import { pager } from "../pager.ts";
import { statisticalTable, tableDownloads } from "../table.ts";
import { withTerms } from "../wording.ts";

/** A section of the report: its text, its charts and tables, and where it stands in the whole. */
export function sectionPage(site: SiteContext, page: PageOf<"section">): string {
  const main = html`<div class="with-contents">
<div>
${article(
  page,
  html`<p class="position" data-pagefind-ignore>${page.part.number} ${page.part.title} · 第 ${page.position.index} 节，共 ${page.position.of} 节<span class="position-jump"> · <a href="#contents">目录</a></span></p>
<h1>${page.title}</h1>
<div class="narrative">${blocks(page.blocks, withTerms(site, page))}</div>
${page.related.length > 0 ? html`<p class="related">另见：${page.related.map((link, index) => html`${index > 0 ? "、" : ""}<a href="${linker(site, page)(link.path)}">${link.title}</a>`)}</p>` : ""}
${page.charts.length > 0 ? html`<h2 id="charts">图</h2>${page.charts.map((shown) => chart(site, page, shown))}` : ""}
${sectionTables(page, linker(site, page))}`,
)}
${sourceNote(page.disclosure.record)}
${pager(page, linker(site, page))}
</div>
${contents(site, page)}
</div>`;
  return layout(site, page, main);
}

function sectionTables(page: PageOf<"section">, href: (path: string) => string): Html {
  if (page.tables.length === 0) return html``;
  return html`<h2 id="tables">表</h2>${page.tables.map(
    (shown) => html`<section data-pagefind-ignore>
${statisticalTable(shown.view)}
<p class="table-links"><a href="${href(shown.path)}">${shown.table.spec.title}（单独的页面）</a></p>
${tableDownloads(shown, href)}
</section>`,
  )}`;
}

/** The contents of the whole disclosure, with this section marked. */
function contents(site: SiteContext, page: PageOf<"section">): Html {
  const href = linker(site, page);
  return html`<nav class="side-contents" id="contents" aria-label="本报告目录">
${page.contents
  .filter(({ links }) => links.length > 0)
  .map(
    ({ part, links }) => html`<p>${part.number} ${part.title}</p>
<ol>${links.map(
      (link) =>
        html`<li><a href="${href(link.path)}"${link.path === page.path ? html` aria-current="page"` : ""}>${link.title}</a></li>`,
    )}</ol>`,
  )}
</nav>`;
}
