import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article } from "../article.ts";
import { relatedComparisons } from "../comparisons.ts";
import { disclosureCard } from "../disclosure-card.ts";
import { type Html, html } from "../html.ts";
import { layout, linker, searchForm } from "../layout.ts";
import { unitIndex } from "../unit-index.ts";

/** Home: what the site is, search, and every unit with its disclosures, or ways of looking many units up. */
export function homePage(site: SiteContext, page: PageOf<"home">): string {
  const href = linker(site, page);
  return layout(
    site,
    page,
    article(
      page,
      html`<div class="hero">
<h1>${page.title}</h1>
<p class="lead">${page.description}</p>
${searchForm(href("search/"), "home")}
</div>
${page.units.map(
  ({ unit, path, disclosures }) => html`<section class="unit" aria-labelledby="unit-${unit.id}">
<h2 id="unit-${unit.id}"><a href="${href(path)}">${unit.name}</a></h2>
<p>${unit.nature}${unit.supervisor ? `，主管部门为${unit.supervisor}` : ""}。</p>
<ul class="cards">${disclosures.map((link) => disclosureCard(link, href))}</ul>
</section>`,
)}
${page.units.length === 0 && !page.lookUp ? html`<p>还没有公开的预算和决算。</p>` : ""}${page.lookUp ? lookUpUnits(page.lookUp, href) : ""}
${relatedComparisons(page.comparisons, site, page)}`,
    ),
  );
}

function lookUpUnits(
  { units, disclosures, indexes, latest }: NonNullable<PageOf<"home">["lookUp"]>,
  href: (path: string) => string,
): Html {
  return html`<p>${units}个单位，${disclosures}份预算和决算。</p>
${indexes.map((index) => unitIndex(index, href))}
<h2 id="latest">最近公开</h2>
<ul class="cards">${latest.map((link) => disclosureCard(link, href))}</ul>`;
}
