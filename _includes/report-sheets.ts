import type { Figure } from "../src/figures/figure.ts";
import type {
  Criterion,
  EvaluationIndicator,
  IndicatorGroup,
  Marks,
  Sheet,
  SheetPart,
} from "../src/model/evaluation-sheet.ts";
import { inlineFigure, numberCell, wordMarks } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { withTools } from "./table.ts";

/** A table in a region that scrolls and that the keyboard can reach. */
export function recordTable(id: string, caption: string, content: Html, classes = ""): Html {
  return withTools(html`<section class="scroll wide contained" aria-labelledby="caption-${id}" tabindex="0">
<table class="records ${classes}">
<caption id="caption-${id}">${caption}</caption>
${content}
</table>
</section>`);
}

/** What a report gave each part, and the whole (绩效评价得分表). */
export function partScores({ parts, total }: Sheet): Html {
  const cells = ({ weight, score, rate }: Marks) =>
    html`${points(weight)}${points(score)}${points(rate)}`;
  return recordTable(
    "part-scores",
    "绩效评价得分",
    html`<thead><tr><th scope="col">指标</th><th scope="col" class="number">分值</th><th scope="col" class="number">得分</th><th scope="col" class="number">得分率</th></tr></thead>
<tbody>${parts.map((part) => html`<tr><th scope="row"><a href="#${part.id}">${part.name}</a></th>${cells(part)}</tr>`)}</tbody>
<tfoot><tr class="total"><th scope="row">合计</th>${cells(total)}</tr></tfoot>`,
  );
}

/** One part of the body: weight and score of each indicator, why points were lost, the points of its criteria. */
export function partTable(file: string, part: SheetPart): Html {
  return recordTable(
    `part-${part.id}`,
    `${part.name}得分`,
    html`<thead><tr><th scope="col">二级指标</th><th scope="col">三级指标</th><th scope="col" class="number">分值</th><th scope="col" class="number">得分</th><th scope="col">扣分要点</th><th scope="col">各要点得分</th></tr></thead>
<tbody>${part.groups.map((group) =>
      groupRows(
        group,
        (indicator) =>
          html`${points(indicator.weight)}${points(indicator.score)}${textCell(indicator.deduction, `${file}#/${indicator.pointer}/deduction`)}<td class="reason">${criteria(file, indicator.criteria)}</td>`,
      ),
    )}</tbody>
<tfoot><tr class="total"><th scope="row" colspan="2">${part.name.replace(/^项目/, "")}指标得分合计</th>${points(part.weight)}${points(part.score)}<td></td><td></td></tr></tfoot>`,
    "indicators",
  );
}

/** 附件：绩效评价指标体系. */
export function criteriaTable(file: string, sheet: Sheet): Html {
  return recordTable(
    "criteria",
    "绩效评价指标体系",
    html`<thead><tr><th scope="col">二级指标</th><th scope="col">三级指标</th><th scope="col" class="number">分值</th><th scope="col">考查什么</th><th scope="col">评分要点和办法</th></tr></thead>
${bodies(
  sheet,
  5,
  (indicator) =>
    html`${points(indicator.weight)}${textCell(indicator.examines, `${file}#/${indicator.pointer}/examines`)}<td class="reason rule">${criteria(file, indicator.criteria)}${indicator.rule ? html`<p${wordMarks(indicator.rule, `${file}#/${indicator.pointer}/rule`)}>${indicator.rule}</p>` : ""}</td>`,
)}
<tfoot><tr class="total"><th scope="row" colspan="2">合计</th>${points(sheet.total.weight)}<td></td><td></td></tr></tfoot>`,
    "indicators",
  );
}

/** 附件：评分表. */
export function scoringTable(file: string, sheet: Sheet): Html {
  const reasons = sheet.parts.some(({ groups }) =>
    groups.some(({ indicators }) => indicators.some(({ deduction }) => deduction)),
  );
  const last = (content: Html) => (reasons ? content : "");
  return recordTable(
    "scoring",
    "绩效评价评分表",
    html`<thead><tr><th scope="col">二级指标</th><th scope="col">三级指标</th><th scope="col" class="number">分值</th><th scope="col" class="number">得分</th>${last(html`<th scope="col">扣分原因</th>`)}</tr></thead>
${bodies(
  sheet,
  reasons ? 5 : 4,
  (indicator) =>
    html`${points(indicator.weight)}${points(indicator.score)}${last(textCell(indicator.deduction, `${file}#/${indicator.pointer}/deduction`))}`,
  (part) =>
    part.score
      ? html`<tr class="total"><th scope="row" colspan="2">${part.name}小计</th>${points(part.weight)}${points(part.score)}${last(html`<td></td>`)}</tr>`
      : html``,
)}
<tfoot><tr class="total"><th scope="row" colspan="2">合计</th>${points(sheet.total.weight)}${points(sheet.total.score)}${last(html`<td></td>`)}</tr></tfoot>`,
    "indicators",
  );
}

function bodies(
  sheet: Sheet,
  columns: number,
  cells: (indicator: EvaluationIndicator) => Html,
  foot: (part: SheetPart) => Html = () => html``,
): Html {
  return html`${sheet.parts.map(
    (part) => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${columns}">${part.name}（${inlineFigure(part.weight)}）</th></tr>
${part.groups.map((group) => groupRows(group, cells))}
${foot(part)}</tbody>`,
  )}`;
}

function groupRows(group: IndicatorGroup, cells: (indicator: EvaluationIndicator) => Html): Html {
  const { name, weight, indicators } = group;
  const span = indicators.length > 1 ? html` rowspan="${indicators.length}"` : "";
  return html`${indicators.map(
    (indicator, index) =>
      html`<tr>${index === 0 ? html`<th scope="rowgroup"${span}>${name}（${inlineFigure(weight)}）</th>` : ""}<th scope="row">${indicator.name}</th>${cells(indicator)}</tr>`,
  )}`;
}

function criteria(file: string, items: readonly Criterion[]): Html {
  if (items.length === 0) return html``;
  return html`<ol>${items.map(({ text, pointer, points, score }) => html`<li${wordMarks(text, `${file}#/${pointer}`)}>${text}：${marked(points)}${score ? html`，得${marked(score)}` : ""}</li>`)}</ol>`;
}

function points(figure: Figure | undefined): Html {
  return numberCell(figure, { after: figure?.unit });
}

function marked(figure: Figure | undefined): Html {
  return figure ? inlineFigure(figure) : html``;
}

/** Words of the report; where they have numbers, with their place. */
function textCell(text: string | undefined, origin: string): Html {
  if (!text) return html`<td class="reason">——</td>`;
  return html`<td class="reason"${wordMarks(text, origin)}>${text}</td>`;
}
