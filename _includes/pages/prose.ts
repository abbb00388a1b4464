import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article } from "../article.ts";
import { html, trusted } from "../html.ts";
import { layout } from "../layout.ts";

/** A page of the site's own. */
export function prosePage(site: SiteContext, page: PageOf<"prose">): string {
  const content = html`<h1>${page.title}</h1>
<div class="prose">${trusted(page.content)}</div>`;
  return layout(site, page, article(page, content));
}
