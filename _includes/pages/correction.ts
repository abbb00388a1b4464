import type { ShownChange } from "../../src/pages/kinds/correction.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article } from "../article.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";

type Href = (path: string) => string;

/** The differences of one correction, and all that depends on them. */
export function correctionPage(site: SiteContext, page: PageOf<"correction">): string {
  const href = linker(site, page);
  const { listed, earlier, later, changes, effect } = page;
  const { date, reason, role, version } = listed.record;
  const origin = `${listed.disclosure.folder}/corrections.json#/corrections/${version - 1}`;
  return layout(
    site,
    page,
    article(
      page,
      html`<h1>${page.title}</h1>
<dl class="facts">
<div><dt>更正日期</dt><dd><time datetime="${date}">${date}</time></dd></div>
<div><dt>原因</dt><dd data-origin="${origin}/reason">${reason}</dd></div>
<div><dt>由谁更正</dt><dd>${role}</dd></div>
<div><dt>更正前</dt><dd><a href="${href(earlier.path)}">${earlier.title}</a></dd></div>
<div><dt>更正后</dt><dd><a href="${href(later.path)}">${later.title}</a></dd></div>
</dl>
<h2 id="changes">逐处的差别</h2>
${differences(
  "差别",
  changes.map((change) => changeRow(change, href)),
)}
${
  effect.sentences.length > 0
    ? html`<h2 id="sentences">随之改变的句子</h2>
${differences(
  "句子",
  effect.sentences.map(
    ({ section, before, after }) =>
      html`<tr data-origin="${origin}"><th scope="row"><a href="${href(section.path)}">${section.title}</a></th>${values({ before, after })}</tr>`,
  ),
)}`
    : ""
}
<h2 id="pages">随之改变的页面</h2>
${effect.pages.length === 0 ? html`<p>没有别的页面。</p>` : html`<ul>${effect.pages.map(({ title, path, isThere }) => html`<li>${isThere ? html`<a href="${href(path)}">${title}</a>` : title}</li>`)}</ul>`}
<h2 id="files">随之改变的文件</h2>
${effect.files.length === 0 ? html`<p>没有。</p>` : html`<ul class="files">${effect.files.map(({ path, isThere }) => html`<li>${isThere ? html`<a href="${href(path)}">${path}</a>` : path}</li>`)}</ul>`}
<p>此外只有数据文件夹里这一份的数据、搜索索引、清单和更正自己的页面。</p>`,
    ),
  );
}

function changeRow({ place, path, before, after, origin }: ShownChange, href: Href): Html {
  return html`<tr data-origin="${origin}"><th scope="row"><a href="${href(path)}">${place}</a></th>${values({ before, after })}</tr>`;
}

function values({ before, after }: Pick<ShownChange, "before" | "after">): Html {
  return html`<td>${before === null ? "（无）" : html`<del>${before}</del>`}</td><td>${after === null ? "（无）" : html`<ins>${after}</ins>`}</td>`;
}

function differences(caption: string, rows: readonly Html[]): Html {
  return html`<section class="scroll wide" aria-label="${caption}" tabindex="0">
<table class="records differences">
<caption class="visually-hidden">${caption}</caption>
<thead><tr><th scope="col">位置</th><th scope="col">更正前</th><th scope="col">更正后</th></tr></thead>
<tbody>${rows}</tbody>
</table>
</section>`;
}
