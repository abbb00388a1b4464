import type { Survey, SurveyOption } from "../src/model/evaluation-survey.ts";
import { inlineFigure, numberCell } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { recordTable } from "./report-sheets.ts";

/** The answers to each question, and how the satisfaction score follows from the last one. */
export function surveyTables({ respondents, valid, questions, satisfaction }: Survey): Html {
  return html`<p>问卷调查${inlineFigure(respondents)}，有效问卷${inlineFigure(valid)}。</p>
${recordTable(
  "survey",
  "各题的回答",
  html`<thead><tr><th scope="col">选项</th><th scope="col" class="number">人数</th><th scope="col" class="number">比例</th></tr></thead>
${questions.map(
  ({ text, options, valid }, index) => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="3">${index + 1}. ${text}</th></tr>
${options.map((option) => html`<tr><th scope="row">${option.label}</th>${answers(option)}</tr>`)}
<tr><th scope="row">本题有效填写人次</th>${numberCell(valid)}<td></td></tr>
</tbody>`,
)}`,
)}
${recordTable(
  "satisfaction",
  "满意度得分",
  html`<thead><tr><th scope="col">选项</th><th scope="col" class="number">人数</th><th scope="col" class="number">比例</th><th scope="col" class="number">分数</th></tr></thead>
<tbody>${satisfaction.options.map((option) => html`<tr><th scope="row">${option.label}</th>${answers(option)}${numberCell(option.score)}</tr>`)}</tbody>
<tfoot><tr class="total"><th scope="row">${satisfaction.total.label}</th>${answers(satisfaction.total)}${numberCell(satisfaction.total.score)}</tr></tfoot>`,
)}`;
}

function answers({ count, percent }: SurveyOption): Html {
  return html`${numberCell(count)}${numberCell(percent, { after: percent.unit })}`;
}
