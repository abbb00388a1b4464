import { countChecklist } from "../../src/completeness/checklist.ts";
import {
  type ChecklistGroup,
  type ChecklistItem,
  checklistStatusTitle,
} from "../../src/completeness/checklist-item.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article, sourceNote } from "../article.ts";
import { sentence } from "../figure.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";

/** Statutory completeness, item by item, with its basis and where to find it. */
export function checklistPage(site: SiteContext, page: PageOf<"checklist">): string {
  const href = linker(site, page);
  const { disclosure, groups } = page;
  const { met, unmet, unknown } = countChecklist(groups);
  return layout(
    site,
    page,
    html`${article(
      page,
      html`<h1>${page.title}</h1>
<p>按法规和制式逐项核对，共${met + unmet + unknown}项：${checklistStatusTitle.met}${met}项，${checklistStatusTitle.unmet}${unmet}项，${checklistStatusTitle.unknown}${unknown}项。由程序根据公开的数据得出。</p>
<p><a class="button" href="${href(`${disclosure.folder}/checklist.xlsx`)}" download>核对表（XLSX）</a></p>
${groups.map((group) => checklistGroup(group, (place) => href(`${disclosure.folder}/${place}`)))}`,
    )}
${sourceNote(disclosure.record)}`,
  );
}

function checklistGroup(group: ChecklistGroup, href: (place: string) => string): Html {
  const [basis, ...others] = new Set(group.items.map((item) => item.basis));
  const showsBasis = others.length > 0;
  return html`<h2 id="${group.id}">${group.title}</h2>
<section class="scroll wide" aria-labelledby="caption-${group.id}" tabindex="0">
<table class="records checklist">
<caption id="caption-${group.id}">${group.title}，共${group.items.length}项${showsBasis ? "" : `（依据：${basis}）`}</caption>
<thead><tr><th scope="col">应公开的内容</th><th scope="col">结果</th><th scope="col">说明</th>${showsBasis ? html`<th scope="col">依据</th>` : ""}</tr></thead>
<tbody>${group.items.map((item) => checklistRow(item, showsBasis, href))}</tbody>
</table>
</section>`;
}

function checklistRow(
  item: ChecklistItem,
  showsBasis: boolean,
  href: (place: string) => string,
): Html {
  const { id, requirement, status, detail, basis, place } = item;
  return html`<tr id="${id}"><th scope="row">${place ? html`<a href="${href(place)}">${requirement}</a>` : requirement}</th><td><span class="status" data-status="${status}">${checklistStatusTitle[status]}</span></td><td>${sentence(detail)}</td>${showsBasis ? html`<td>${basis}</td>` : ""}</tr>`;
}
