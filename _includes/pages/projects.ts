import { stateText } from "../../src/figures/figure.ts";
import type { ProjectEntry } from "../../src/pages/kinds/projects.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { type Amounts, amountsOf } from "../../src/tables/amounts.ts";
import { article, sourceNote } from "../article.ts";
import { numberCell } from "../figure.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";

/** Overview of the self-evaluated projects: a plain table, which a script makes sortable. */
export function projectsPage(site: SiteContext, page: PageOf<"projects">): string {
  const href = linker(site, page);
  const amounts = amountsOf(
    page.entries.flatMap(({ budget, executed }) => [budget, executed]),
    "万元",
  );
  const withTable = page.entries.filter(({ path }) => path !== undefined).length;
  const without = page.entries.length - withTable;
  return layout(
    site,
    page,
    html`${article(
      page,
      html`<h1>${page.title}</h1>
<p>${withTable}个项目公开了自评表${without > 0 ? html`，另有${without}个项目只公开了自评综述` : ""}。</p>
<section class="scroll wide" aria-labelledby="caption-projects" tabindex="0">
<table class="records projects" data-sortable>
<caption id="caption-projects">项目和自评结果（金额单位：万元）</caption>
<thead><tr>
<th scope="col" data-sort="text">项目</th>
<th scope="col" class="number" data-sort="number">全年预算数</th>
<th scope="col" class="number" data-sort="number">全年执行数</th>
<th scope="col" class="number" data-sort="number" data-filter="执行率不高于（%）">执行率（%）</th>
<th scope="col" class="number" data-sort="number" data-filter="自评得分不高于">自评得分</th>
<th scope="col">公开的内容</th>
</tr></thead>
<tbody>${page.entries.map((entry) => entryRow(entry, amounts, href))}</tbody>
</table>
</section>`,
    )}
${sourceNote(page.disclosure.record)}`,
  );
}

function entryRow(entry: ProjectEntry, amounts: Amounts, href: (path: string) => string): Html {
  const { name, path, hasReview, indicators } = entry;
  const published = [
    ...(path ? [`自评表（${indicators}项指标）`] : []),
    ...(hasReview ? ["自评综述"] : []),
  ];
  return html`<tr><th scope="row">${path ? html`<a href="${href(path)}">${name}</a>` : name}</th>${numberCell(entry.budget, { missing: stateText.absent, amounts })}${numberCell(entry.executed, { missing: stateText.absent, amounts })}${numberCell(entry.rate, { missing: stateText.absent })}${numberCell(entry.score, { missing: stateText.absent })}<td>${published.join("、")}${path ? "" : html` <span class="note">无自评表</span>`}</td></tr>`;
}
