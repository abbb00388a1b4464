import { chartEvaluationParts, chartSurveyQuestion } from "../charts/index.ts";
import { type Disclosure, disclosureTitle, publishedDate } from "../model/disclosure-model.ts";
import type { Evaluation, EvaluationChapter } from "../model/evaluation.ts";
import { kindTitle } from "../model/form.ts";
import type { Block } from "../narrative/say.ts";
import { disclosurePath } from "./address.ts";
import type { Link, ReportPage } from "./page.ts";

/** Evaluation reports of a disclosure, for those who link to them. */
export function reportLinks(disclosure: Disclosure): Link[] {
  return disclosure.evaluations.map((evaluation) => reportLink(disclosure, evaluation));
}

function reportLink(disclosure: Disclosure, { id, name }: Evaluation): Link {
  return {
    title: `${name}绩效评价报告`,
    path: `${disclosurePath(disclosure)}reports/${id}/`,
  };
}

/** A page for each evaluation report. */
export function composeReports(disclosure: Disclosure, trail: readonly Link[]): ReportPage[] {
  return disclosure.evaluations.map((evaluation): ReportPage => {
    const { title, path } = reportLink(disclosure, evaluation);
    const project = disclosure.projects.find(({ id }) => id === evaluation.project);
    return {
      kind: "report",
      path,
      title,
      description: `${disclosureTitle(disclosure)}：${title}。`,
      trail,
      column: `${kindTitle[disclosure.record.kind]}公开`,
      published: publishedDate(disclosure.record),
      searchKind: "评价报告",
      disclosure,
      evaluation,
      chapters: evaluation.chapters.map((chapter) => ({
        ...chapter,
        blocks: chapterBlocks(chapter, disclosure),
      })),
      partsChart: chartEvaluationParts(evaluation),
      surveyCharts: evaluation.survey.flatMap(
        (question, index) => chartSurveyQuestion(question, index + 1) ?? [],
      ),
      related: project
        ? [
            {
              title: `${project.name}：绩效自评表`,
              path: `${disclosurePath(disclosure)}projects/${project.id}/`,
            },
          ]
        : [],
    };
  });
}

function chapterBlocks({ text }: EvaluationChapter, { figures }: Disclosure): Block[] {
  return [{ type: "prose", passage: text.body, file: text.file, resolve: (id) => figures.get(id) }];
}
