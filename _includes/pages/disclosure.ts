import { overviewSentences } from "../../src/pages/glance.ts";
import { keyFigures } from "../../src/pages/key-figures.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { statusTitle } from "../../src/records/disclosure.ts";
import { article, sourceNote } from "../article.ts";
import { chart } from "../chart.ts";
import { relatedComparisons } from "../comparisons.ts";
import { figureStrip } from "../disclosure-card.ts";
import { disclosureFiles } from "../disclosure-files.ts";
import { glance } from "../glance.ts";
import { html } from "../html.ts";
import { layout, linker } from "../layout.ts";
import { unavailableTables } from "../unavailable.ts";

/** Overview of a disclosure: the answer at a glance, charts, contents as in the original, downloads. */
export function disclosurePage(site: SiteContext, page: PageOf<"disclosure">): string {
  const href = linker(site, page);
  const { disclosure } = page;
  const { record, form } = disclosure;
  // A package holds no page of the checks.
  const quality = page.quality && site.links.holds(page.quality.path) ? page.quality : undefined;
  return layout(
    site,
    page,
    article(
      page,
      html`<h1>${page.title}</h1>
${figureStrip(keyFigures(disclosure))}
${glance(overviewSentences(disclosure), quality, href)}
${sourceNote(record)}
${page.charts.length > 0 ? html`<h2 id="charts">图</h2>${page.charts.map((shown) => chart(site, page, shown))}` : ""}
<h2 id="contents">目录</h2>
<div class="contents">${page.contents.map(
        ({ part, links, unavailable }) => html`<section aria-labelledby="part-${part.id}">
<h3 id="part-${part.id}"><span class="part-number">${part.number}</span> ${part.title}</h3>
${links.length > 0 ? html`<ol>${links.map((link) => html`<li><a href="${href(link.path)}">${link.title}</a></li>`)}</ol>` : ""}
${unavailableTables(unavailable)}
</section>`,
      )}</div>
${page.related.length > 0 ? html`<h3 id="related">绩效评价</h3><ul>${page.related.map((link) => html`<li><a href="${href(link.path)}">${link.title}</a></li>`)}</ul>` : ""}
${relatedComparisons(page.comparisons, site, page)}
<h2 id="downloads">下载</h2>
${disclosureFiles(site, page)}
${page.tables.length > 0 ? html`<p>每张表另有 XLSX、CSV、JSON，见<a href="${href(`${page.path}tables/`)}">表格</a>。</p>` : ""}
<dl class="facts">
<div><dt>制式</dt><dd>${form.title}</dd></div>
<div><dt>完整性</dt><dd><a href="${href(`${page.path}checklist/`)}">公开完整性核对表</a></dd></div>
<div><dt>状态</dt><dd>${statusTitle[record.status]}</dd></div>
${page.published ? html`<div><dt>公开日期</dt><dd><time datetime="${page.published}">${page.published}</time></dd></div>` : ""}
</dl>`,
    ),
  );
}
