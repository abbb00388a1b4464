import { chartEvaluation } from "../charts/index.ts";
import { kindTitle } from "../forms/form.ts";
import { type Disclosure, disclosureTitle, publishedDate } from "../model/disclosure-model.ts";
import { disclosurePath } from "./address.ts";
import type { ReportPage } from "./kinds/report.ts";
import type { Link } from "./page-base.ts";
import { shownChart } from "./shown-chart.ts";

/** Links to the evaluation reports; those of one project only, when it is named. */
export function reportLinks(disclosure: Disclosure, project?: string): Link[] {
  return disclosure.evaluations
    .filter((evaluation) => project === undefined || evaluation.project === project)
    .map(({ id, name }) => ({
      title: `${name}绩效评价报告`,
      path: `${disclosurePath(disclosure)}reports/${id}/`,
    }));
}

/** A page for each evaluation report. */
export function composeReports(disclosure: Disclosure, trail: readonly Link[]): ReportPage[] {
  const links = reportLinks(disclosure);
  return disclosure.evaluations.map((evaluation, at): ReportPage => {
    const { title, path } = links[at] ?? { title: "", path: "" };
    const { parts, deductions, survey } = chartEvaluation(evaluation);
    const project = disclosure.projects.find(({ id }) => id === evaluation.project);
    return {
      kind: "report",
      path,
      title,
      description: `${disclosureTitle(disclosure)}：${title}，综合得分${evaluation.scores.total.score?.printed ?? ""}分。`,
      trail,
      column: `${kindTitle[disclosure.record.kind]}公开`,
      published: publishedDate(disclosure.record),
      searchKind: "评价报告",
      disclosure,
      evaluation,
      charts: {
        parts: shownChart(path, parts),
        deductions: deductions && shownChart(path, deductions),
        survey: survey && shownChart(path, survey),
      },
      project: project && {
        title: `${project.name}（项目支出绩效自评表）`,
        path: `${disclosurePath(disclosure)}projects/${project.id}/`,
      },
    };
  });
}
