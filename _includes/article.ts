import type { Page } from "../src/pages/page.ts";
import { type Html, html } from "./html.ts";

/** The text that search answers for, with the filters under which it stands. */
export function article(page: Page, content: Html): Html {
  const { searchKind, searchSection, superseded } = page;
  return html`<article${superseded ? "" : html` data-pagefind-body`}${searchKind ? html` data-pagefind-filter="类型:${searchKind}"` : ""}>
${searchSection ? html`<span hidden data-pagefind-filter="章节">${searchSection}</span>` : ""}
${content}
</article>`;
}

/** What readers must know of a disclosure's origin before they use its numbers. */
export function sourceNote(record: {
  readonly source: {
    readonly title: string;
    readonly published?: string;
    readonly url?: string;
    readonly reconstructed: boolean;
    readonly note?: string;
  };
}): Html {
  const { title, published, url, note } = record.source;
  return html`<aside class="source-note" aria-label="来源" data-pagefind-ignore><p>来源：${url ? html`<a href="${url}">${title}</a>` : title}${published ? `（${published}公开）` : ""}。${note ?? ""}</p></aside>`;
}
