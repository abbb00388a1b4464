import type { ListedCorrection } from "../../src/pages/kinds/corrections.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article } from "../article.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";

type Href = (path: string) => string;

/** All that was corrected after it had been published. */
export function correctionsPage(site: SiteContext, page: PageOf<"corrections">): string {
  const href = linker(site, page);
  const { corrections, withdrawn } = page;
  return layout(
    site,
    page,
    article(
      page,
      html`<h1>${page.title}</h1>
<p>公开以后的每一处改动都在这里：何时、为何、改了哪些。被更正的一版保留原来的样子。</p>
${corrections.length === 0 ? html`<p>没有更正。</p>` : html`<ul class="changes">${corrections.map((one) => correctionItem(one, href))}</ul>`}
${
  withdrawn.length === 0
    ? ""
    : html`<h2 id="withdrawn">撤回</h2>
<ul class="changes">${withdrawn.map(({ path, title, date, reason }) => html`<li><time datetime="${date}">${date}</time> <a href="${href(path)}">${title}</a>：${reason}</li>`)}</ul>`
}`,
    ),
  );
}

function correctionItem({ record, of, path, disclosure }: ListedCorrection, href: Href): Html {
  const { date, reason, role, changes, version } = record;
  const origin = `${disclosure.folder}/corrections.json#/corrections/${version - 1}`;
  return html`<li data-origin="${origin}"><time datetime="${date}">${date}</time> <a href="${href(of.path)}">${of.title}</a>：${reason}（${role}；<a href="${href(path)}">${changes.length}处差别</a>）</li>`;
}
