import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article } from "../article.ts";
import { disclosureCard } from "../disclosure-card.ts";
import { html } from "../html.ts";
import { layout, linker } from "../layout.ts";

/** A unit, or one fiscal year of it: its disclosures. */
export function unitPage(site: SiteContext, page: PageOf<"unit">): string {
  const href = linker(site, page);
  const { unit } = page;
  return layout(
    site,
    page,
    article(
      page,
      html`<h1>${page.title}</h1>
<dl class="facts"><div><dt>单位性质</dt><dd>${unit.nature}</dd></div>${
        unit.supervisor ? html`<div><dt>主管部门</dt><dd>${unit.supervisor}</dd></div>` : ""
      }</dl>
<h2>公开的预算和决算</h2>
<ul class="cards">${page.disclosures.map((link) => disclosureCard(link, href))}</ul>`,
    ),
  );
}
