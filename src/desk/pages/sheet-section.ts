import { type Html, html } from "../../../_includes/html.ts";
import { problemSeverityTitle } from "../../annotate/problem.ts";
import { confidenceTitle } from "../../import/report-lines.ts";
import type { CorrectionChoices } from "../correction-choices.ts";
import type { DeskView } from "../desk-view.ts";
import type { GridCell, SheetView } from "../sheet-view.ts";
import { correctionForms } from "./correction-forms.ts";
import { problemItem } from "./problem-item.ts";

/** A sheet in its own shape, its problems beside it, and what can be corrected. */
export function sheetSection(view: DeskView, sheet: SheetView, choices: CorrectionChoices): Html {
  return html`<section class="sheet" aria-labelledby="${sheet.id}">
<h3 id="${sheet.id}" tabindex="-1">${sheet.name}</h3>
${sheet.tables.map(
  ({ title, range, money, confidence }) =>
    html`<p>${title} · 范围 ${range} · 金额单位 ${money} · 把握：${confidenceTitle[confidence]}</p>`,
)}
${sheet.why ? html`<p>没有读取：${sheet.why}</p>` : ""}
${sheet.rows.length > 0 ? sheetBody(sheet) : ""}
${sheet.isCut ? html`<p class="hint">内容很多，只显示了前面的一部分；读取不受影响。</p>` : ""}
${sheet.rows.length > 0 ? correctionForms(view, sheet, choices) : ""}
</section>`;
}

/** Sheets that were set aside stay closed. */
function sheetBody(sheet: SheetView): Html {
  const body = html`<div class="beside">
${grid(sheet)}
${
  sheet.problems.length > 0
    ? html`<section class="messages" aria-labelledby="${sheet.id}-messages" tabindex="0">
<h4 id="${sheet.id}-messages">“${sheet.name.trim()}”的问题（${sheet.problems.length}）</h4>
<ul class="problems">${sheet.problems.map(problemItem)}</ul>
</section>`
    : ""
}
</div>`;
  return sheet.why && sheet.problems.length === 0
    ? html`<details><summary>看这张工作表的内容</summary>${body}</details>`
    : body;
}

function grid(sheet: SheetView): Html {
  const hasRoles = sheet.columns.some(({ roles }) => roles.length > 0);
  return html`<section class="grid" aria-labelledby="${sheet.id}-caption" tabindex="0"><table>
<caption id="${sheet.id}-caption" class="visually-hidden">工作表“${sheet.name}”的内容</caption>
<thead>
<tr><th scope="col"><span class="visually-hidden">行号</span></th>${sheet.columns.map(({ letter, hidden }) => html`<th scope="col">${letter}${hidden ? "（隐藏）" : ""}</th>`)}</tr>
${hasRoles ? html`<tr class="roles"><th scope="row">读作</th>${sheet.columns.map(({ roles }) => html`<td>${roles.join("、")}</td>`)}</tr>` : ""}
</thead>
<tbody>${sheet.rows.map(
    ({ number, hidden, header, cells }) =>
      html`<tr${hidden ? html` class="hidden-row"` : header ? html` class="header-row"` : ""}><th scope="row">${number}${hidden ? "（隐藏）" : ""}</th>${cells.map(gridCell)}</tr>`,
  )}</tbody>
</table></section>`;
}

function gridCell({ id, text, isNumber, colspan, rowspan, problems }: GridCell): Html {
  const hasError = problems.some(({ problem }) => problem.severity === "error");
  const tone = hasError ? "error" : problems.length > 0 ? "warning" : undefined;
  const classes = [tone, isNumber ? "number" : text.length > 5 && "words"]
    .filter(Boolean)
    .join(" ");
  return html`<td${problems.length > 0 ? html` id="${id}" tabindex="-1"` : ""}${classes ? html` class="${classes}"` : ""}${
    colspan > 1 ? html` colspan="${colspan}"` : ""
  }${rowspan > 1 ? html` rowspan="${rowspan}"` : ""}>${text}${problems.map(
    ({ number, problem }) =>
      html` <a class="mark" href="#problem-${number}" title="${problem.message}">${problemSeverityTitle[problem.severity]} ${number}</a>`,
  )}</td>`;
}
