import type { Passage, SectionText } from "../../src/figures/section-text.ts";
import type { Evaluation, Objective } from "../../src/model/evaluation.ts";
import type { PageOf } from "../../src/pages/page.ts";
import type { ShownChart } from "../../src/pages/shown-chart.ts";
import type { SiteContext } from "../../src/pages/site-context.ts";
import { article, sourceNote } from "../article.ts";
import { chart } from "../chart.ts";
import { inlineFigure, wordMarks } from "../figure.ts";
import { groupRuns } from "../group-runs.ts";
import { type Html, html } from "../html.ts";
import { layout, linker } from "../layout.ts";
import { prose } from "../prose.ts";
import {
  criteriaTable,
  partScores,
  partTable,
  recordTable,
  scoringTable,
} from "../report-sheets.ts";
import { surveyTables } from "../report-survey.ts";
import { plain } from "../wording.ts";

/** An evaluation report: its result, its chapters with their tables and charts, and an outline. */
export function reportPage(site: SiteContext, page: PageOf<"report">): string {
  const { evaluation } = page;
  const main = html`<div class="with-contents">
<div>
${article(
  page,
  html`<p class="position" data-pagefind-ignore>绩效评价报告<span class="position-jump"> · <a href="#contents">目录</a></span></p>
<h1>${page.title}</h1>
${facts(evaluation)}
${page.project ? html`<p class="related">同一个项目的自评：<a href="${linker(site, page)(page.project.path)}">${page.project.title}</a></p>` : ""}
${evaluation.chapters.map((chapter) => {
  const text = evaluation.texts.get(chapter.id);
  return html`<h2 id="${chapter.id}">${chapter.title}</h2>
${text ? passage(evaluation, text, text.body) : ""}
${shown(site, page, chapter.id)}
${[...(text?.passages ?? [])].map(
  ([id, part]) => html`<h3 id="${id}">${part.title}</h3>
${text ? passage(evaluation, text, part) : ""}
${shown(site, page, id)}`,
)}`;
})}
<p class="note">各章和评分办法是本站对原文的转述，数字、指标名称和选项照录。</p>`,
)}
${sourceNote(page.disclosure.record)}
</div>
${outline(evaluation)}
</div>`;
  return layout(site, page, main);
}

function facts({ client, evaluator, date, scores, grades, scale }: Evaluation): Html {
  return html`<dl class="facts">
<div><dt>委托单位</dt><dd>${client}</dd></div>
<div><dt>评价机构</dt><dd>${evaluator}</dd></div>
<div><dt>报告日期</dt><dd><time datetime="${date}">${date}</time></dd></div>
<div><dt>综合评价得分</dt><dd>${scores.total.score ? inlineFigure(scores.total.score) : ""}，满分${inlineFigure(scores.total.weight)}</dd></div>
${grades.map(({ place, grade }) => html`<div><dt>评价等级（${place}）</dt><dd>${grade}</dd></div>`)}
<div><dt>等级的划分</dt><dd>${scale.map(({ grade, from, to }, index) => html`${index > 0 ? "；" : ""}${grade}：${from ? html`${inlineFigure({ ...from, unit: "" })}-${inlineFigure(to)}（含${inlineFigure(from)}）` : html`${inlineFigure(to)}以下`}`)}</dd></div>
</dl>`;
}

function passage({ figures }: Evaluation, { file }: SectionText, passage: Passage): Html {
  if (passage.markdown.trim() === "") return html``;
  return html`<div class="prose">${prose({ type: "prose", passage, file, figures }, plain)}</div>`;
}

/** What stands below the chapter or passage of this id besides its text. */
function shown(site: SiteContext, page: PageOf<"report">, id: string): Html {
  const { evaluation, charts } = page;
  const { file, scores, survey } = evaluation;
  const drawn = (one: ShownChart | undefined) => (one ? chart(site, page, one) : "");
  const part = scores.parts.find((candidate) => candidate.id === id);
  if (part) return partTable(file, part);
  switch (id) {
    case "objectives":
      return html`${evaluation.objectives.map((table, at) => objectives(table, at, file))}`;
    case "part-scores":
      return html`${partScores(scores)}${drawn(charts.parts)}`;
    case "analysis":
      return html`${drawn(charts.deductions)}`;
    case "criteria":
      return criteriaTable(file, evaluation.criteria);
    case "scoring":
      return scoringTable(file, evaluation.scoring);
    case "survey":
      return html`${survey ? surveyTables(survey) : ""}${drawn(charts.survey)}`;
    default:
      return html``;
  }
}

function objectives(
  { title, rows }: Evaluation["objectives"][number],
  table: number,
  file: string,
): Html {
  return recordTable(
    `objectives-${table + 1}`,
    title,
    html`<thead><tr><th scope="col">二级指标</th><th scope="col">三级指标</th><th scope="col">指标值</th></tr></thead>
${groupRuns(rows, ({ level1 }) => level1).map(
  (group) => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="3">${group[0]?.level1}</th></tr>
${groupRuns(group, ({ level2 }) => level2).map((members) =>
  members.map(
    (row, index) =>
      html`<tr>${index === 0 ? html`<th scope="rowgroup"${members.length > 1 ? html` rowspan="${members.length}"` : ""}>${row.level2}</th>` : ""}<th scope="row">${row.name}</th>${target(row, `${file}#/objectives/${table}/rows/${rows.indexOf(row)}/target`)}</tr>`,
  ),
)}</tbody>`,
)}`,
    "indicators",
  );
}

function target({ operator, target }: Objective, origin: string): Html {
  if (typeof target === "string")
    return html`<td${wordMarks(target, origin)}>${operator}${target}</td>`;
  return html`<td>${operator}${inlineFigure(target)}</td>`;
}

/** The chapters and their passages. */
function outline({ chapters, texts }: Evaluation): Html {
  return html`<nav class="side-contents outline" id="contents" aria-label="本报告目录">
<ol>${chapters.map(
    ({ id, title }) =>
      html`<li><a href="#${id}">${title}</a>${
        (texts.get(id)?.passages.size ?? 0) > 0
          ? html`<ol>${[...(texts.get(id)?.passages ?? [])].map(([part, { title }]) => html`<li><a href="#${part}">${title}</a></li>`)}</ol>`
          : ""
      }</li>`,
  )}</ol>
</nav>`;
}
