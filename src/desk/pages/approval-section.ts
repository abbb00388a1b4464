import { type Html, html } from "../../../_includes/html.ts";
import type { Finding } from "../../finding.ts";
import { isOpen } from "../../records/disclosure.ts";
import type { DeskDisclosure } from "../data-state.ts";
import { pathOf } from "../desk-place.ts";
import { findingItem } from "./finding-item.ts";
import { stepAddress } from "./form-parts.ts";

/** The form of approval, and what refused it. */
export interface ApprovalView {
  readonly dates: { readonly approved?: string; readonly published?: string };
  readonly refusal?: { readonly text: string; readonly findings: readonly Finding[] };
}

/** The dates of approval and publication: what makes a draft public. */
export function approvalSection({
  token,
  parts,
  record,
  approval,
}: Pick<DeskDisclosure, "parts" | "record"> & {
  readonly token: string;
  readonly approval: ApprovalView;
}): Html {
  const { refusal } = approval;
  const dates = { ...record?.dates, ...approval.dates };
  const isChangeable = record !== undefined && isOpen(record.status);
  return html`<section aria-labelledby="approval"><h2 id="approval">批复和公开</h2>
${
  refusal
    ? html`<div class="notice fault" id="notice" tabindex="-1"><p>${refusal.text}</p>
${refusal.findings.length > 0 ? html`<ul class="problems">${refusal.findings.map((finding) => findingItem(finding))}</ul>` : ""}</div>`
    : ""
}
${
  isChangeable
    ? html`<form method="post" action="${stepAddress({ token }, "approval", parts)}" enctype="multipart/form-data">
<div class="fields">
<p><label for="approved">财政部门批复日期（可以不填）</label><input id="approved" name="approved" type="date" value="${dates.approved ?? ""}"></p>
<p><label for="published">公开日期（公开时填）</label><input id="published" name="published" type="date" value="${dates.published ?? ""}"></p>
</div>
<p><button type="submit" name="act" value="approve">记为已批复</button> <button type="submit" name="act" value="publish">记为已公开</button></p>
<p class="hint">还有错误或没有写完的，什么也不改，逐条列出原因。记为已公开以后，<a href="${pathOf("publish")}">发布网站</a>，读者才看得到。</p>
</form>`
    : html`<p>已经公开；数和文字是记录，不在这里改。<a href="${pathOf("publish")}">发布网站</a>，读者才看得到。</p>`
}
</section>`;
}
