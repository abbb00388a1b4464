import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article, sourceNote } from "../article.ts";
import { html } from "../html.ts";
import { layout, linker } from "../layout.ts";
import { pager } from "../pager.ts";
import { statisticalTable, tableDownloads } from "../table.ts";

/** One table on its own page, with its downloads and the sections that tell of it. */
export function tablePage(site: SiteContext, page: PageOf<"table">): string {
  const href = linker(site, page);
  const { shown, sections } = page;
  return layout(
    site,
    page,
    html`${article(
      page,
      html`<h1>${page.title}</h1>
${tableDownloads(shown, href)}
${statisticalTable(shown.view, { hasAnchors: true })}
${
  sections.length > 0
    ? html`<p>相关说明：${sections.map((link, index) => html`${index > 0 ? "、" : ""}<a href="${href(link.path)}">${link.title}</a>`)}。</p>`
    : ""
}`,
    )}
${sourceNote(page.disclosure.record)}
${pager(page, href)}`,
  );
}
