import { type Html, html } from "../../../_includes/html.ts";
import { statusTitle } from "../../records/disclosure.ts";
import type { Changeable } from "../changeable.ts";
import type { DeskDisclosure } from "../data-state.ts";
import { pathOf } from "../desk-place.ts";
import { type ApprovalView, approvalSection } from "./approval-section.ts";
import { type CorrectionView, correctionSection } from "./correction-section.ts";
import { findingItem } from "./finding-item.ts";
import { stepAddress } from "./form-parts.ts";

/** How far a section is written. */
export interface SectionState {
  readonly id: string;
  readonly title: string;
  /** Passages that are marked as left to write, and those of them that the page doesn't show. */
  readonly left: number;
  readonly unneeded: number;
  readonly written: number;
  /** Its required text is missing. */
  readonly isEmpty: boolean;
}

export interface DisclosureView extends DeskDisclosure {
  readonly token: string;
  readonly formTitle?: string;
  readonly hasWorkbook: boolean;
  readonly sections: readonly SectionState[];
  /** Address of the preview that was built last. */
  readonly preview?: string;
  /** Missing where the record can't be read. */
  readonly change?: Changeable;
  readonly approval: ApprovalView;
  readonly correction: CorrectionView;
}

/** What is to be done, and every place where it is done. */
export function disclosurePage(view: DisclosureView): Html {
  const { token, parts, record, formTitle, findings } = view;
  const isFree = view.change === "freely";
  const isCorrected = view.change === "as a correction";
  return html`<p>状态：<strong>${record ? statusTitle[record.status] : "打不开"}</strong>${record?.dates.published ? `，${record.dates.published} 公开` : ""}${formTitle ? `；制式：${formTitle}` : ""}</p>
<nav aria-label="本页"><ul class="steps"><li><a href="#to-do">待办（${findings.length}）</a></li><li><a href="#workbook">工作簿</a></li><li><a href="${pathOf("figures", parts)}">表格之外的数</a></li>${isFree ? html`<li><a href="${pathOf("contact", parts)}">联系方式</a></li>` : ""}<li><a href="#texts">正文</a></li><li><a href="#preview">预览</a></li>${isCorrected ? html`<li><a href="#correction">更正</a></li>` : html`<li><a href="#approval">批复和公开</a></li>`}</ul></nav>
<section aria-labelledby="to-do"><h2 id="to-do">待办和提醒（${findings.length}）</h2>
${findings.length === 0 ? html`<p>没有待办。</p>` : html`<ul class="problems">${findings.map((finding) => findingItem(finding))}</ul>`}
<p><a href="${pathOf("acknowledgements", parts)}">确属无误的问题，写明理由确认</a></p>
</section>
<section aria-labelledby="workbook"><h2 id="workbook">工作簿</h2>
<p>${view.hasWorkbook ? html`<a class="button" href="${pathOf("workbook", parts)}" download>下载工作簿</a> ` : ""}${isFree || isCorrected ? html`<a class="button" href="${pathOf("import-for", parts)}">${isFree ? "导入填好的工作簿" : "导入改好的工作簿"}</a>` : ""}</p>
${isFree ? html`<p class="hint">在 Excel 或 WPS 里填好、保存，再导入。没有发生额填 0，没有资料填“原文未公开”。</p>` : ""}
</section>
${textsSection(view)}
<section aria-labelledby="preview"><h2 id="preview">预览</h2>
<form method="post" action="${stepAddress({ token }, "preview", parts)}" enctype="multipart/form-data" data-desk="正在生成预览，请稍候…"><p><button type="submit">生成预览</button></p></form>
${view.preview ? html`<p><a class="button" href="${view.preview}" target="_blank" rel="noopener">看预览（新窗口）</a></p>` : ""}
</section>
${isCorrected ? correctionSection(view, view.correction) : approvalSection(view)}`;
}

function textsSection({ token, parts, sections, record }: DisclosureView): Html {
  const unneeded = sections.reduce((sum, section) => sum + section.unneeded, 0);
  return html`<section aria-labelledby="texts"><h2 id="texts">正文</h2>
<p class="hint">带数的句子由表格生成；要写的是职责、工作情况和变动原因。</p>
<ul class="sections">${sections.map(
    (section) =>
      html`<li><a href="${pathOf("text", { ...parts, section: section.id })}">${section.title}</a> <span class="hint">${sectionWords(section)}</span></li>`,
  )}</ul>
${
  unneeded > 0 && record?.status === "draft"
    ? html`<form method="post" action="${stepAddress({ token }, "unneeded", parts)}" enctype="multipart/form-data"><p>有 ${unneeded} 处待写的段落，按现在的数页面上用不到（例如没有变动，就不必写原因）。</p><p><button type="submit" class="quiet">这些都不写</button></p></form>`
    : ""
}
</section>`;
}

function sectionWords({ left, unneeded, written, isEmpty }: SectionState): string {
  if (left - unneeded > 0) return `待写 ${left - unneeded} 处`;
  if (isEmpty) return "还没有写";
  return written > 0 ? `已写 ${written} 处` : "";
}
