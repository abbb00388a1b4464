import { type Html, html } from "../../../_includes/html.ts";
import type { DeskDisclosure } from "../data-state.ts";
import { pathOf } from "../desk-place.ts";
import { stepAddress } from "./form-parts.ts";

/** The form of a correction: what was typed, what refused it, and what it would register. */
export interface CorrectionView {
  readonly reason: string;
  readonly role: string;
  readonly date: string;
  readonly refusal?: string;
  /** Each difference from what is published; missing where nobody has asked. */
  readonly lines?: readonly string[];
}

/** How something that is published is changed: the data first, then the reason. */
export function correctionSection(
  { token, parts }: Pick<DeskDisclosure, "parts"> & { readonly token: string },
  { reason, role, date, refusal, lines }: CorrectionView,
): Html {
  return html`<section aria-labelledby="correction"><h2 id="correction">更正</h2>
${refusal === undefined ? "" : html`<div class="notice fault" id="notice" tabindex="-1"><p>${refusal}</p></div>`}
<p>公开以后的改动要登记更正：先在这里改好数或正文（导入改好的工作簿、改“表格之外的数”、改各节正文），读者看到的仍是原来的一版；再写明原因登记，最后<a href="${pathOf("publish")}">发布网站</a>。原来的一版保留，每处差别都列给读者看。</p>
${
  lines === undefined
    ? ""
    : html`<p id="differences">与已经公开的一版有 ${lines.length} 处差别：</p>
<ul aria-labelledby="differences">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}
<form method="post" action="${stepAddress({ token }, "correction", parts)}" enctype="multipart/form-data">
<div class="fields">
<p><label for="correction-reason">原因（会公开，不写姓名）</label><input id="correction-reason" name="reason" value="${reason}"></p>
<p><label for="correction-role">经办的科室或岗位（会公开，不写姓名）</label><input id="correction-role" name="role" value="${role}"></p>
<p><label for="correction-date">更正日期</label><input id="correction-date" name="date" type="date" value="${date}"></p>
</div>
<p><button type="submit" name="act" value="list" class="quiet">看有哪些差别</button> <button type="submit" name="act" value="register">登记更正</button></p>
</form>
</section>`;
}
