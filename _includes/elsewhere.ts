import type { Page } from "../src/pages/page.ts";
import type { Link } from "../src/pages/page-base.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { type Html, html } from "./html.ts";

/** The way to the same section or table of other years and units, as far as this edition holds them. */
export function elsewhereLinks({ links }: SiteContext, page: Page): Html {
  if (!page.sameElsewhere) return html``;
  const { earlier, later, others, more } = page.sameElsewhere;
  const item = (link: Link | undefined, before = "", rel = "") =>
    link && links.holds(link.path)
      ? html`<li><a href="${links.href(page, link.path)}"${rel ? html` rel="${rel}"` : ""}>${before}${link.title}</a></li>`
      : undefined;
  const items = [
    item(earlier, "上一年度：", "prev"),
    item(later, "下一年度：", "next"),
    ...others.map((link) => item(link)),
    item(more),
  ].filter((one) => one !== undefined);
  if (items.length === 0) return html``;
  return html`<nav class="elsewhere bar" aria-labelledby="elsewhere"><h2 id="elsewhere">${page.kind === "table" ? "同一张表" : "同一节"}，在别的年度和单位</h2><ul>${items}</ul></nav>`;
}
