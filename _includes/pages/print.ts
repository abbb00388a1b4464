import { disclosureTitle } from "../../src/model/disclosure-model.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { sourceNote } from "../article.ts";
import { blocks } from "../blocks.ts";
import { chart } from "../chart.ts";
import { gathered } from "../gathered.ts";
import { html } from "../html.ts";
import { layout, linker } from "../layout.ts";
import { statisticalTable } from "../table.ts";

/** The whole disclosure as one document on A4: title, contents, sections with their charts, all tables. */
export function printPage(site: SiteContext, page: PageOf<"print">): string {
  const { disclosure, sections, sheets } = page;
  const overview = page.trail.at(-1);
  const besides = disclosure.projects.length + disclosure.evaluations.length > 0;
  const parts = [
    ...sections.map((section, at) => ({ id: `section-${at + 1}`, title: section.title, section })),
    ...sheets.map((sheet, at) => ({
      id: `table-${at + 1}`,
      title: `${sheet.table.spec.number} ${sheet.table.spec.title}`,
      sheet,
    })),
  ];
  return layout(
    site,
    page,
    html`<div class="document">
<h1>${disclosureTitle(disclosure)}</h1>
<p>${disclosure.record.source.publisher}${page.published ? html`，<time datetime="${page.published}">${page.published}</time>公开` : ""}</p>
${sourceNote(disclosure.record)}
<p class="screen-only">本页供打印：用浏览器的“打印”即可，也可以存成 PDF。每个数的来历，见<a href="${linker(site, page)(overview?.path ?? "")}">总览</a>下各节的页面。</p>
${besides ? html`<p>项目支出绩效自评表和评价报告另有各自的页面，不在本页。</p>` : ""}
<nav aria-labelledby="print-contents"><h2 id="print-contents">目录</h2>
<ol>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
${parts.map(
  (
    part,
  ) => html`<section class="part" aria-labelledby="${part.id}"><h2 id="${part.id}">${part.title}</h2>
${
  "section" in part
    ? gathered(
        html`${blocks(part.section.blocks)}${part.section.charts.map((shown) => chart(site, page, shown))}`,
        part.id,
        1,
      )
    : gathered(html`${statisticalTable(part.sheet.view)}`, part.id, 1)
}</section>`,
)}
</div>`,
  );
}
