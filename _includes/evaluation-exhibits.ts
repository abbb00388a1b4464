import type {
  EvaluationIndicator,
  EvaluationTable,
  SurveyQuestion,
} from "../src/model/evaluation.ts";
import type { PageOf } from "../src/pages/page.ts";
import { chart } from "./chart.ts";
import { inlineFigure, numberCell } from "./figure.ts";
import { groupRuns } from "./group-runs.ts";
import { type Html, html } from "./html.ts";

/** A table or chart of an evaluation report, by its name in the data. */
export function evaluationExhibit(id: string, page: PageOf<"report">): Html {
  switch (id) {
    case "parts":
      return html`${parts(page)}${chart(page.partsChart)}`;
    case "indicators":
      return indicators(page);
    case "system":
      return system(page);
    case "appendix":
      return appendix(page);
    case "survey":
      return html`${page.evaluation.survey.map((question, index) => survey(question, index + 1))}${page.surveyCharts.map(chart)}`;
    default:
      return html`${page.evaluation.tables.filter((table) => table.id === id).map(otherTable)}`;
  }
}

/** A table with its caption; wide ones scroll inside a region that the keyboard can reach. */
function exhibit(id: string, caption: string, content: Html, classes = "records"): Html {
  return html`<section class="scroll wide" aria-labelledby="caption-${id}" tabindex="0">
<table class="${classes}" data-table="${id}">
<caption id="caption-${id}">${caption}</caption>
${content}
</table>
</section>`;
}

function parts({ evaluation }: PageOf<"report">): Html {
  const { total } = evaluation;
  return exhibit(
    "parts",
    "绩效评价得分表",
    html`<thead><tr><th scope="col">指标</th><th scope="col" class="number">分值</th><th scope="col" class="number">评分</th><th scope="col" class="number">得分率（%）</th></tr></thead>
<tbody>${evaluation.parts.map(({ label, weight, score, rate }) => html`<tr><th scope="row">${label}</th>${numberCell(weight)}${numberCell(score)}${numberCell(rate)}</tr>`)}</tbody>
<tfoot><tr class="total"><th scope="row">合计</th>${numberCell(total.weight)}${numberCell(total.score)}${total.rate ? numberCell(total.rate) : html`<td></td>`}</tr></tfoot>`,
  );
}

/** Indicators by part and group, each group with its weight. */
function indicators({ evaluation }: PageOf<"report">): Html {
  return exhibit(
    "indicators",
    `各项指标的得分和扣分要点，共${evaluation.indicators.length}项`,
    html`<thead><tr><th scope="col">二级指标</th><th scope="col">三级指标</th><th scope="col" class="number">分值</th><th scope="col" class="number">评分</th><th scope="col">扣分要点</th></tr></thead>
${grouped(evaluation.indicators, 5, ({ name, weight, score, deduction }) => html`<th scope="row">${name}</th>${numberCell(weight)}${numberCell(score)}<td class="reason">${deduction ?? "——"}</td>`)}`,
    "records indicators",
  );
}

/** The indicator system: what each indicator is for, and by which rule points are given. */
function system({ evaluation }: PageOf<"report">): Html {
  return exhibit(
    "system",
    "绩效评价指标体系",
    html`<thead><tr><th scope="col">二级指标</th><th scope="col">三级指标</th><th scope="col" class="number">分值</th><th scope="col">指标解释</th><th scope="col">评分规则</th></tr></thead>
${grouped(evaluation.indicators, 5, (indicator) => html`<th scope="row">${indicator.name}</th>${numberCell(indicator.systemWeight)}<td class="reason">${indicator.purpose}</td><td class="reason">${rule(indicator)}</td>`)}`,
    "records indicators",
  );
}

function rule({ rule: words, points }: EvaluationIndicator): Html {
  return html`${
    points.length > 0
      ? html`<ol>${points.map(({ label, weight, score }) => html`<li>${label}，${inlineFigure(weight)}${score ? html`，得${inlineFigure(score)}` : ""}</li>`)}</ol>`
      : ""
  }${words ? html`<p>${words}</p>` : ""}`;
}

function appendix({ evaluation }: PageOf<"report">): Html {
  const { appendixTotal } = evaluation;
  return exhibit(
    "appendix",
    "绩效评价评分表（附件）",
    html`<thead><tr><th scope="col">二级指标</th><th scope="col">三级指标</th><th scope="col" class="number">分值</th><th scope="col" class="number">评分</th></tr></thead>
${grouped(evaluation.indicators, 4, (indicator) => html`<th scope="row">${indicator.name}</th>${numberCell(indicator.appendixWeight)}${numberCell(indicator.appendixScore)}`)}
${appendixTotal ? html`<tfoot><tr class="total"><th scope="row" colspan="2">合计</th>${numberCell(appendixTotal.weight)}${numberCell(appendixTotal.score)}</tr></tfoot>` : ""}`,
    "records indicators",
  );
}

function grouped(
  items: readonly EvaluationIndicator[],
  columns: number,
  cells: (indicator: EvaluationIndicator) => Html,
): Html {
  return html`${groupRuns(items, ({ level1 }) => level1).map(
    (part) => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${columns}">${part[0]?.level1}${part[0] ? html`（${inlineFigure(part[0].level1Weight)}）` : ""}</th></tr>
${groupRuns(part, ({ level2 }) => level2).map((rows) =>
  rows.map(
    (indicator, index) =>
      html`<tr>${
        index === 0
          ? html`<th scope="rowgroup"${rows.length > 1 ? html` rowspan="${rows.length}"` : ""}>${indicator.level2}（${inlineFigure(indicator.level2Weight)}）</th>`
          : ""
      }${cells(indicator)}</tr>`,
  ),
)}
</tbody>`,
  )}`;
}

function survey({ question, respondents, options }: SurveyQuestion, number: number): Html {
  const hasScores = options.some(({ score }) => score !== undefined);
  return exhibit(
    `survey-${number}`,
    `问题${number}：${question}`,
    html`<thead><tr><th scope="col">选项</th><th scope="col" class="number">人数</th><th scope="col" class="number">比例（%）</th>${hasScores ? html`<th scope="col" class="number">分数</th>` : ""}</tr></thead>
<tbody>${options.map(({ label, count, percent, score }) => html`<tr><th scope="row">${label}</th>${numberCell(count)}${numberCell(percent)}${hasScores ? numberCell(score) : ""}</tr>`)}</tbody>
${respondents ? html`<tfoot><tr class="total"><th scope="row">有效填写人次</th>${numberCell(respondents)}<td></td>${hasScores ? html`<td></td>` : ""}</tr></tfoot>` : ""}`,
  );
}

function otherTable({ id, title, columns, rows }: EvaluationTable): Html {
  return exhibit(
    id,
    title,
    html`<thead><tr>${columns.map(({ label, unit }) => html`<th scope="col"${unit === undefined ? "" : html` class="number"`}>${label}${unit ? `（${unit}）` : ""}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, column) => tableCell(cell, column))}</tr>`)}</tbody>`,
  );
}

function tableCell(cell: EvaluationTable["rows"][number][number], column: number): Html {
  if (typeof cell !== "string") return numberCell(cell);
  return column === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`;
}
