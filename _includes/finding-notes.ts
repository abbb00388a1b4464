import type { FindingMark } from "../src/figures/figure.ts";
import type { Page } from "../src/pages/page.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { type Html, html } from "./html.ts";

/** Behind a number or a sentence that a rule marks: the way to what it says. */
export function findingLinks(marks: readonly FindingMark[] | undefined): Html | string {
  if (!marks) return "";
  return html`${marks.map(
    ({ anchor, rule }) =>
      html`<a class="finding-mark" href="#${anchor}" data-pagefind-ignore>※<span class="visually-hidden">核对意见${rule}</span></a>`,
  )}`;
}

/** The rules that mark an element, for programs. */
export function findingData(marks: readonly FindingMark[] | undefined): Html | string {
  return marks ? html` data-finding="${marks.map(({ rule }) => rule).join(" ")}"` : "";
}

/** The end-notes of a page: what the original says, and what it should be. */
export function findingNotes({ links }: SiteContext, page: Page): Html | string {
  const notes = page.notes ?? [];
  if (notes.length === 0) return "";
  return html`<section class="finding-notes" aria-labelledby="finding-notes" data-pagefind-ignore>
<h2 id="finding-notes">核对意见</h2>
<p>上面的数和文字照原文显示，只加了千位分隔符。带※的与同一公开或其他公开里的数不符：</p>
<ul>${notes.map(({ mark, path }) => {
    const { anchor, rule, explanation, acknowledged } = mark;
    return html`<li id="${anchor}" data-severity="${mark.severity}" data-origin="${mark.origin}">※ ${explanation}。${
      acknowledged
        ? html`单位已知悉（<time datetime="${acknowledged.date}">${acknowledged.date}</time>）：${acknowledged.reason}`
        : ""
    }${links.holds(path) ? html` <a href="${links.href(page, path)}">用到的数和规则<span class="visually-hidden">（${rule}）</span></a>` : ""}</li>`;
  })}</ul>
</section>`;
}
