import type { PageOf } from "../../src/pages/page.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { fundMeasures, type Indicator, type IndicatorValue } from "../../src/records/project.ts";
import { amountsOf } from "../../src/tables/amounts.ts";
import { article, sourceNote } from "../article.ts";
import { inlineFigure, numberCell, wordMarks } from "../figure.ts";
import { groupRuns } from "../group-runs.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";
import { pager } from "../pager.ts";
import { withTools } from "../table.ts";

/** The self-evaluation table of a project: funds, goals, indicators in three levels, total. */
export function projectPage(site: SiteContext, page: PageOf<"project">): string {
  const { project } = page;
  return layout(
    site,
    page,
    html`${article(
      page,
      html`<h1>${page.title}</h1>
<dl class="facts">
<div><dt>主管部门</dt><dd>${project.authority}</dd></div>
<div><dt>实施单位</dt><dd>${project.implementer}</dd></div>
<div><dt>自评总分</dt><dd>${inlineFigure(project.total.score)}</dd></div>
</dl>
<h2 id="funds">项目资金</h2>
${funds(page)}
<h2 id="goals">年度总体目标</h2>
<h3 id="expected">预期目标</h3>
<p${wordMarks(project.goals.expected, `${project.file}#/goals/expected`)}>${project.goals.expected}</p>
<h3 id="reached">实际完成情况</h3>
<p${wordMarks(project.goals.reached, `${project.file}#/goals/reached`)}>${project.goals.reached}</p>
<h2 id="indicators">绩效指标</h2>
${indicators(page)}
${page.related.length > 0 ? html`<p class="related">同一个项目的${page.related.map((link, index) => html`${index > 0 ? "、" : ""}<a href="${linker(site, page)(link.path)}">${link.title}</a>`)}</p>` : ""}
<p class="note">目标、偏差原因和改进措施是本站对原文的转述，数字和指标名称照录。</p>`,
    )}
${sourceNote(page.disclosure.record)}
${pager(page, linker(site, page))}`,
  );
}

function funds({ project }: PageOf<"project">): Html {
  const figures = project.funds.flatMap(({ cells }) => fundMeasures.map(([one]) => cells[one]));
  const amounts = amountsOf(figures, "万元");
  return html`<section class="scroll wide" aria-labelledby="caption-funds" tabindex="0">
<table class="records">
<caption id="caption-funds">项目资金（金额单位：万元）</caption>
<thead><tr><th scope="col">资金</th>${fundMeasures.map(
    ([, label, unit]) =>
      html`<th scope="col" class="number">${label}${unit === "%" ? "（%）" : ""}</th>`,
  )}</tr></thead>
<tbody>${project.funds.map(
    ({ label, cells }) =>
      html`<tr><th scope="row">${label}</th>${fundMeasures.map(([measure]) => numberCell(cells[measure], { amounts }))}</tr>`,
  )}</tbody>
</table>
</section>`;
}

function indicators({ project }: PageOf<"project">): Html {
  const groups = groupRuns(project.indicators, ({ level1 }) => level1);
  return withTools(html`<section class="scroll wide" aria-labelledby="caption-indicators" tabindex="0">
<table class="records indicators">
<caption id="caption-indicators">绩效指标，共${project.indicators.length}项</caption>
<thead><tr><th scope="col">二级指标</th><th scope="col">三级指标</th><th scope="col">指标性质</th><th scope="col">指标值</th><th scope="col">实际完成值</th><th scope="col" class="number">分值</th><th scope="col" class="number">得分</th><th scope="col">偏差原因和改进措施</th></tr></thead>
${groups.map(
  (group) => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="8"${wordMarks(group[0]?.level1 ?? "", `${project.file}#/indicators/${group[0] ? project.indicators.indexOf(group[0]) : 0}/level1`)}>${group[0]?.level1}</th></tr>
${groupRuns(group, ({ level2 }) => level2).map((rows) =>
  rows.map(
    (indicator, index) =>
      html`<tr id="indicator-${project.indicators.indexOf(indicator) + 1}">${
        index === 0
          ? html`<th scope="rowgroup"${rows.length > 1 ? html` rowspan="${rows.length}"` : ""}>${indicator.level2}</th>`
          : ""
      }${indicatorCells(indicator, `${project.file}#/indicators/${project.indicators.indexOf(indicator)}`)}</tr>`,
  ),
)}
</tbody>`,
)}
<tfoot><tr class="total"><th scope="row" colspan="5">总分</th>${numberCell(project.total.weight)}${numberCell(project.total.score)}<td></td></tr></tfoot>
</table>
</section>`);
}

function indicatorCells(indicator: Indicator, place: string): Html {
  const { name, direction, operator, target, actual, weight, score, deviation, cure } = indicator;
  const reason = [
    ...(deviation ? [{ text: deviation, origin: `${place}/deviation` }] : []),
    ...(cure ? [{ text: `改进：${cure}`, origin: `${place}/cure` }] : []),
  ];
  return html`<th scope="row">${name}</th><td>${direction}</td>${valueCell(target, `${place}/target`, operator)}${valueCell(actual, `${place}/actual`)}${numberCell(weight)}${numberCell(score)}<td class="reason">${reason.map(({ text, origin }) => html`<p${wordMarks(text, origin)}>${text}</p>`)}</td>`;
}

/** A number with its unit, or the words that stand in its place. */
function valueCell(value: IndicatorValue, origin: string, operator?: string): Html {
  if (typeof value === "string") return html`<td${wordMarks(value, origin)}>${value}</td>`;
  return numberCell(value, {
    align: "text",
    before: operator ? `${operator} ` : "",
    after: ` ${value.unit}`,
  });
}
