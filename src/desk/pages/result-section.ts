import { type Html, html } from "../../../_includes/html.ts";
import { confidenceTitle } from "../../import/report-lines.ts";
import type { DeskView, PendingCorrection, ResultView } from "../desk-view.ts";
import type { SheetView } from "../sheet-view.ts";
import { stepAddress } from "./form-parts.ts";
import { problemItem } from "./problem-item.ts";
import { sheetSection } from "./sheet-section.ts";

/** What was recognised, what is wrong, and every sheet. */
export function resultSection(view: DeskView, result: ResultView): Html {
  return html`<section aria-labelledby="result">
<h2 id="result">二、识别结果</h2>
<p>“${result.file}”${result.formTitle ? `，按《${result.formTitle}》读取` : ""}：认出 ${result.tables.length} 张表，<strong>${result.errors} 个错误</strong>，${result.warnings} 个提醒。${
    result.errors > 0 ? "错误必须改正才能导入；提醒可以保留。" : ""
  }</p>
${result.tables.length > 0 ? mappingTable(result) : ""}
${
  result.unrecognised.length > 0
    ? html`<h3>没有读取的工作表</h3>
<ul>${result.unrecognised.map(({ sheet, why }) => html`<li>${sheetLink(result, sheet)}：${why}</li>`)}</ul>`
    : ""
}
${
  result.general.length > 0
    ? html`<h3>整个工作簿的问题</h3>
<ul class="problems">${result.general.map(problemItem)}</ul>`
    : ""
}
${result.canAnnotate ? html`<p><a class="button" href="/annotated.xlsx" download>下载批注好的工作簿</a> 每个问题是单元格上的一条批注，另有一张“问题清单”。</p>` : ""}
${view.pending.length > 0 ? pendingCorrections(view) : ""}
</section>
${
  result.sheets.length > 0
    ? html`<section aria-labelledby="sheets">
<h2 id="sheets">三、逐表核对</h2>
<p>每张工作表照原样显示。有问题的单元格标着号，右边（窄屏在下面）是同号的说明；认错的表、栏、行和单位可以在表下更正。</p>
${result.sheets.map(({ sheet, choices }) => sheetSection(view, sheet, choices))}
</section>`
    : ""
}`;
}

function mappingTable(result: ResultView): Html {
  return html`<section class="scroll wide" aria-labelledby="mapping" tabindex="0"><table>
<caption id="mapping"><span class="caption-title">哪张工作表是哪张表</span></caption>
<thead><tr><th scope="col">工作表</th><th scope="col">表</th><th scope="col">范围</th><th scope="col" class="number">行</th><th scope="col">栏</th><th scope="col" class="short">单位</th><th scope="col" class="short">把握</th></tr></thead>
<tbody>${result.tables.map(
    ({ sheet, title, range, rows, columns, money, confidence }) =>
      html`<tr><th scope="row">${sheetLink(result, sheet)}</th><td>${title}</td><td class="short">${range}</td><td class="number">${rows}</td><td>${columns.join("、")}</td><td class="short">${money}</td><td class="short">${confidenceTitle[confidence]}</td></tr>`,
  )}</tbody>
</table></section>
<p class="hint">把握：“确定”是表名和表头与制式一字不差；“相近”是其他写法；“按记忆”是以前更正过的。</p>`;
}

function sheetLink({ sheets }: ResultView, name: string): Html | string {
  const found = sheets.find(({ sheet }: { readonly sheet: SheetView }) => sheet.name === name);
  return found ? html`<a href="#${found.sheet.id}">${name}</a>` : name;
}

const kindLabel: Record<PendingCorrection["kind"], string> = {
  tables: "这是哪张表",
  columns: "这一栏是",
  rows: "这一行是",
  money: "金额单位",
};

function pendingCorrections(view: DeskView): Html {
  return html`<h3 id="pending">试用中的更正</h3>
<ul class="pending" aria-labelledby="pending">${view.pending.map(
    ({ kind, value }) =>
      html`<li><form method="post" action="${stepAddress(view, "withdraw")}" enctype="multipart/form-data" data-desk="正在重新读取…">
<input type="hidden" name="kind" value="${kind}"><input type="hidden" name="value" value="${value}">
${kindLabel[kind]}：${value} <button type="submit" class="quiet">撤回<span class="visually-hidden">：${value}</span></button>
</form></li>`,
  )}</ul>
<form method="post" action="${stepAddress(view, "remember")}" enctype="multipart/form-data" data-desk="正在保存…">
<p><button type="submit">记住这些更正</button> <span class="hint">明年同样的写法会自动认出。导入时也会一并记住。</span></p>
</form>`;
}
