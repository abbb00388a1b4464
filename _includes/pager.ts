import type { Link } from "../src/pages/page-base.ts";
import { type Html, html } from "./html.ts";

/** Links to the pages before and after. */
export function pager(
  { previous, next }: { readonly previous?: Link; readonly next?: Link },
  href: (path: string) => string,
): Html {
  return html`<nav class="pager" aria-label="上一页、下一页">
${previous ? html`<a rel="prev" href="${href(previous.path)}"><span>上一节</span> ${previous.title}</a>` : ""}
${next ? html`<a rel="next" href="${href(next.path)}"><span>下一节</span> ${next.title}</a>` : ""}
</nav>`;
}
