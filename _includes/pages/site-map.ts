import { correctionsIndex } from "../../src/pages/compose-corrections.ts";
import type { MappedDisclosure } from "../../src/pages/kinds/site-map.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { Link } from "../../src/pages/page-base.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";
import { unitIndex } from "../unit-index.ts";

type Href = (path: string) => string;

/** All columns, units and disclosures of the site. Search has the pages themselves, so it needs no list of them. */
export function siteMapPage(site: SiteContext, page: PageOf<"site-map">): string {
  const href = linker(site, page);
  const { own, units, indexes, comparisons } = page;
  const columns = [...own, correctionsIndex, ...site.navigation];
  const once = [...new Map(columns.map((link) => [link.path, link])).values()];
  return layout(
    site,
    page,
    html`<h1>${page.title}</h1>
<h2 id="columns">栏目</h2>
${linkList(once, href)}
${units.length > 0 ? html`<h2 id="units">单位和公开</h2>` : ""}
${units.map(
  ({ title, path, disclosures }) => html`<h3><a href="${href(path)}">${title}</a></h3>
${disclosures.length > 0 ? html`<ul>${disclosures.map((one) => disclosureItem(one, href))}</ul>` : ""}`,
)}
${indexes.map((index) => unitIndex(index, href))}
${comparisons.length > 0 ? html`<h2 id="comparisons">比较</h2>${linkList(comparisons, href)}` : ""}`,
  );
}

function disclosureItem({ title, path, parts }: MappedDisclosure, href: Href): Html {
  return html`<li><a href="${href(path)}">${title}</a>${
    parts.length > 0
      ? html`<details><summary>目录</summary>${parts.map(
          (part) => html`<p>${part.title}</p>${linkList(part.links, href)}`,
        )}</details>`
      : ""
  }</li>`;
}

function linkList(links: readonly Link[], href: Href): Html {
  return html`<ul>${links.map(({ title, path }) => html`<li><a href="${href(path)}">${title}</a></li>`)}</ul>`;
}
