import type { Page } from "../src/pages/page.ts";
import type { Link } from "../src/pages/page-base.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { type Html, html } from "./html.ts";

/** Links to comparisons, under a heading; a package does not hold them. */
export function relatedComparisons(
  comparisons: readonly Link[],
  { links }: SiteContext,
  page: Page,
): Html {
  const held = comparisons.filter(({ path }) => links.holds(path));
  if (held.length === 0) return html``;
  return html`<h2 id="comparisons">比较</h2>
<ul>${held.map(({ title, path }) => html`<li><a href="${links.href(page, path)}">${title}</a></li>`)}</ul>`;
}
