import type { Page } from "../src/pages/page.ts";
import type { CorrectionNote } from "../src/pages/page-base.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { type Html, html } from "./html.ts";

/** Above a page: that a correction has superseded it, or what corrections have changed on it. */
export function correctionNotes(site: SiteContext, page: Page): Html {
  const { superseded, correctedBy } = page;
  const link = (path: string, text: string) =>
    site.links.holds(path) ? html`<a href="${site.links.href(page, path)}">${text}</a>` : text;
  const told = ({ date, reason }: CorrectionNote) =>
    html`<time datetime="${date}">${date}</time>：${reason}`;
  if (superseded) {
    const { by, correction } = superseded;
    return html`<aside class="correction superseded" aria-label="已被更正">
<p><strong>这是第${correction.version}版，已被更正，仅供查考。</strong>更正于${told(correction)}。现在的一版见${link(by.path, by.title)}；${link(correction.path, "更正了哪些")}。</p>
</aside>`;
  }
  if (!correctedBy) return html``;
  return html`<aside class="correction" aria-label="更正">${correctedBy.map(
    (note) =>
      html`<p><strong>更正</strong> ${told(note)}（${link(note.path, "更正了哪些")}，${link(note.earlier, `更正前的第${note.version}版`)}）</p>`,
  )}</aside>`;
}
