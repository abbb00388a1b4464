import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article } from "../article.ts";
import { term } from "../blocks.ts";
import { html } from "../html.ts";
import { layout } from "../layout.ts";

/** The glossary of the site. */
export function glossaryPage(site: SiteContext, page: PageOf<"glossary">): string {
  return layout(
    site,
    page,
    article(
      page,
      html`<h1>${page.title}</h1>
<p class="lead">${page.description}</p>
<dl class="terms">${page.terms.map(term)}</dl>`,
    ),
  );
}
