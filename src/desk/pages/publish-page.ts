import { type Html, html } from "../../../_includes/html.ts";
import { withheldLine } from "../../commands/report-build.ts";
import type { Release } from "../../publish/release-record.ts";
import { reportLines } from "../../publish/report-lines.ts";
import { statusTitle } from "../../records/disclosure.ts";
import type { DeskDisclosure } from "../data-state.ts";
import { pathOf } from "../desk-place.ts";
import type { Publication } from "../publication.ts";
import { findingItem } from "./finding-item.ts";
import { stepAddress } from "./form-parts.ts";
import { disclosureName } from "./home-page.ts";

export interface PublishView {
  readonly token: string;
  /** The link that the web server shows; missing where the desk was started without a site of one's own. */
  readonly link?: string;
  /** What readers see now. */
  readonly current?: Release;
  readonly publication?: Publication;
  /** Disclosures that are no drafts. */
  readonly ready: readonly DeskDisclosure[];
}

/** What is published now, what would be, and what the last publishing has done. */
export function publishPage({ token, link, current, publication, ready }: PublishView): Html {
  if (link === undefined) {
    return html`<p>这个工作台不是用 <code>--site</code> 启动的，不知道网站放在哪里，所以不能发布。</p>`;
  }
  return html`<p>${current ? `读者现在看到的是第 ${current.number} 版（${current.published.slice(0, 10)}，${current.pages} 页）。` : "还没有发布过。"}网站服务器指向 <code>${link}</code>。</p>
<section aria-labelledby="ready"><h2 id="ready">会发布的（${ready.length}）</h2>
${
  ready.length > 0
    ? html`<ul>${ready.map(({ parts, record }) => html`<li><a href="${pathOf("disclosure", parts)}">${parts.unit} ${disclosureName(parts)}</a>（${record ? statusTitle[record.status] : ""}）</li>`)}</ul>`
    : html`<p>没有已批复或已公开的。草稿不会发布。</p>`
}
<form method="post" action="${stepAddress({ token }, "publish")}" enctype="multipart/form-data" data-desk="正在检查、生成、核验、发布，请稍候…"><p><button type="submit">发布网站</button></p></form>
<p class="hint">先检查和生成，核验无误才切换；失败时读者看到的仍是上一版。</p>
</section>
${publication ? publicationSection(publication) : ""}`;
}

function publicationSection({ report }: Publication): Html {
  const { withheld, errors } = report;
  return html`<section aria-labelledby="report"><h2 id="report">这次发布</h2>
<ul>${reportLines(report).map((line) => html`<li>${line.trim()}</li>`)}</ul>
${
  withheld.length > 0
    ? html`<h3>没有照现在的数据公开的（${withheld.length}）</h3>
${withheld.map((one) => html`<p>${withheldLine(one)}</p><ul class="problems">${one.findings.map((finding) => findingItem(finding))}</ul>`)}`
    : html`<p>已批复和已公开的都发布了。</p>`
}
${
  errors.length > 0
    ? html`<h3>已公开的各份中的核对错误（${errors.length}）</h3><p>按原样公开，页面上有标记。</p><ul class="problems">${errors.map((finding) => findingItem(finding))}</ul>`
    : ""
}
</section>`;
}
