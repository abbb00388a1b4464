import type { FiguresOfUnit } from "../../src/comparison/figures-of-unit.ts";
import type { UnitLink } from "../../src/pages/kinds/unit.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article } from "../article.ts";
import { comparedAmounts, comparisonCell } from "../comparison-table.ts";
import { relatedComparisons } from "../comparisons.ts";
import { disclosureCard } from "../disclosure-card.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";
import { moneyUnit, withTools } from "../table.ts";

type Href = (path: string) => string;

/** A unit, or one fiscal year of it: where it belongs, its disclosures, what others say of it. */
export function unitPage(site: SiteContext, page: PageOf<"unit">): string {
  const href = linker(site, page);
  const { unit, department, members, disclosures } = page;
  return layout(
    site,
    page,
    article(
      page,
      html`<h1>${page.title}</h1>
<dl class="facts"><div><dt>单位性质</dt><dd>${unit.nature}</dd></div>${
        unit.supervisor ? html`<div><dt>主管部门</dt><dd>${unit.supervisor}</dd></div>` : ""
      }${department ? html`<div><dt>所属部门</dt><dd><a href="${href(department.path)}">${department.title}</a></dd></div>` : ""}</dl>
${members.length > 0 ? html`<h2 id="members">所属单位</h2><ul>${members.map((member) => memberItem(member, href))}</ul>` : ""}
<h2 id="disclosures">公开的预算和决算</h2>
${
  disclosures.length > 0
    ? html`<ul class="cards">${disclosures.map((link) => disclosureCard(link, href))}</ul>`
    : html`<p>本站没有这个单位单独公开的预算和决算。${page.elsewhere.length > 0 ? "下面是其他公开中写到它的数，和由其他公开的数计算的差额。" : ""}</p>`
}
${page.elsewhere.map((figures) => elsewhere(figures, href))}
${relatedComparisons(page.comparisons, site, page)}`,
    ),
  );
}

function memberItem({ title, path, nature, publishes }: UnitLink, href: Href): Html {
  return html`<li><a href="${href(path)}">${title}</a>（${nature}${publishes ? "" : "，没有单独公开"}）</li>`;
}

function elsewhere({ view, columns, groups }: FiguresOfUnit, href: Href): Html {
  const id = `elsewhere-${view.id}`;
  const amounts = comparedAmounts(view);
  const table = html`<section class="scroll wide" aria-labelledby="${id}" tabindex="0" data-pagefind-ignore>
<table class="statistics" data-table="${id}" data-money="${view.money}">
<caption id="${id}"><span class="caption-title">其他公开中的数</span> <span class="caption-unit">单位：${moneyUnit(view.money)}，另有写明的除外</span></caption>
<thead><tr><th scope="col">项目</th>${columns.map((label) => html`<th scope="col" class="number">${label}</th>`)}</tr></thead>
${groups.map(
  ({
    title,
    rows,
  }) => html`<tbody><tr class="group"><th scope="rowgroup" colspan="${columns.length + 1}">${title}</th></tr>
${rows.map(
  ({ row, cells }) =>
    html`<tr><th scope="row">${row.label}${row.unit === view.money ? "" : `（${row.unit}）`}</th>${cells.map((cell) => comparisonCell(cell, amounts, href))}</tr>`,
)}</tbody>`,
)}
</table>
</section>`;
  return html`${withTools(table)}
<p>差额是计算的数，不是这个单位公布的数。逐行的来历和说明，见<a href="${href(`compare/${view.id}/`)}">${view.title}</a>。</p>`;
}
