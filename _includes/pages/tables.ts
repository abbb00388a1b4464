import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article, sourceNote } from "../article.ts";
import { disclosureFiles } from "../disclosure-files.ts";
import { html } from "../html.ts";
import { layout, linker } from "../layout.ts";
import { tableDownloads } from "../table.ts";
import { unavailableTables } from "../unavailable.ts";

/** All tables of a disclosure with their downloads. */
export function tablesPage(site: SiteContext, page: PageOf<"tables">): string {
  const href = linker(site, page);
  return layout(
    site,
    page,
    article(
      page,
      html`<h1>${page.title}</h1>
${sourceNote(page.disclosure.record)}
${disclosureFiles(site, page)}
${
  page.tables.length > 0
    ? html`<ol class="table-list">${page.tables.map(
        (shown) => html`<li>
<p><a href="${href(shown.path)}">${shown.table.spec.title}</a> <span class="caption-unit">${shown.table.spec.number} · 金额单位：${shown.table.money}${shown.table.empty ? " · 空表" : ""}</span></p>
${tableDownloads(shown, href)}
</li>`,
      )}</ol>`
    : ""
}
${unavailableTables(page.unavailable)}
${
  page.drawings.length > 0
    ? html`<h2 id="charts">图</h2>
<ul class="table-list">${page.drawings.map(
        ({ chart, file, address }) => html`<li>
<p><a href="${href(address)}">${chart.title}</a> <span class="caption-unit">单位：${chart.unit}</span></p>
<ul class="downloads" data-pagefind-ignore aria-label="下载图“${chart.title}”"><li><a href="${href(`${file}.svg`)}" download data-chart-image>SVG</a></li><li><a href="${href(`${file}.csv`)}" download>数据（CSV）</a></li></ul>
</li>`,
      )}</ul>`
    : ""
}`,
    ),
  );
}
