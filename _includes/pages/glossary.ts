import type { GlossaryEntry } from "../../src/pages/kinds/glossary.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article } from "../article.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";

/** The glossary of the site. */
export function glossaryPage(site: SiteContext, page: PageOf<"glossary">): string {
  return layout(
    site,
    page,
    article(
      page,
      html`<h1>${page.title}</h1>
<p class="lead">${page.description}</p>
<dl class="terms">${page.entries.map((entry) => glossaryEntry(entry, linker(site, page)))}</dl>`,
    ),
  );
}

/** A term with its other names, and who explains it. */
function glossaryEntry(
  { term: { id, term, aliases = [], definition }, explainedIn }: GlossaryEntry,
  href: (path: string) => string,
): Html {
  return html`<div class="term"><dt id="${id}">${term}</dt><dd>${definition}</dd>
${aliases.length > 0 ? html`<dd class="term-note">又称：${aliases.join("、")}</dd>` : ""}
${explainedIn.length > 0 ? html`<dd class="term-note">见于：${explainedIn.map((link, index) => html`${index > 0 ? "、" : ""}<a href="${href(link.path)}">${link.title}</a>`)}</dd>` : ""}</div>`;
}
