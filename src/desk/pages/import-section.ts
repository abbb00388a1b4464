import { type Html, html } from "../../../_includes/html.ts";
import { statusTitle } from "../../records/disclosure.ts";
import { choiceTitle, type Imported } from "../desk-state.ts";
import type { DeskView, ResultView } from "../desk-view.ts";
import { findingItem } from "./finding-item.ts";
import { stepAddress } from "./form-parts.ts";

/** Import, and what came of it: the preview and what `check` finds. */
export function importSection(view: DeskView): Html {
  const { result, imported } = view;
  if (!result) return html``;
  return html`<section aria-labelledby="import">
<h2 id="import">四、导入并预览</h2>
${result.errors > 0 ? html`<p>还有 ${result.errors} 个错误。请在 Excel 或 WPS 中改好、保存，再回到第一步重新读取；只是认错的，在第三步更正。</p>` : ""}
${result.blocked ? html`<p>现在不能导入。</p>` : importForm(view, result)}
${imported ? importedPart(imported, view.disclosure) : ""}
</section>`;
}

function importForm(view: DeskView, result: ResultView): Html {
  return html`<form method="post" action="${stepAddress(view, "import")}" enctype="multipart/form-data" data-desk="正在导入并生成预览，请稍候…">
<p>将“${result.file}”导入为${choiceTitle(view.choice)}。${result.errors > 0 ? "读出的都留在草稿里，没有读出的空着，改好后再导入一次。" : ""}</p>
${
  result.replaces
    ? html`<p><label><input type="checkbox" name="replace" value="yes" required> 替换已有的表格（这份公开件已有表格，状态是“${statusTitle[result.replaces]}”）</label></p>`
    : ""
}
<p><button type="submit">导入为草稿</button></p>
</form>`;
}

function importedPart(
  { written, findings, preview }: Imported,
  disclosure: string | undefined,
): Html {
  return html`<h3>已写入</h3>
<ul>${written.map((path) => html`<li>${path}</li>`)}</ul>
${preview ? html`<p><a class="button" href="${preview}" target="_blank" rel="noopener">预览生成的网页（新窗口）</a></p>` : ""}
${disclosure ? html`<p><a class="button" href="${disclosure}">接着做：正文、待办、公开</a></p>` : ""}
<h3>核对结果（${findings.length}）</h3>
${findings.length === 0 ? html`<p>没有发现问题。</p>` : html`<ul class="problems">${findings.map((finding) => findingItem(finding))}</ul>`}`;
}
