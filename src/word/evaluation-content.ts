import { type FileChild, HeadingLevel, Paragraph } from "docx";
import { chartEvaluation } from "../charts/index.ts";
import { figureText } from "../figures/figure.ts";
import type { Evaluation } from "../model/evaluation.ts";
import { chartContent } from "./chart-content.ts";
import { evaluationTables } from "./evaluation-tables.ts";
import { passageContent } from "./passage-content.ts";

/** An evaluation report: its result, and its chapters with their tables and charts. */
export function evaluationContent(evaluation: Evaluation, width: number): FileChild[] {
  const { name, client, evaluator, date, scores, grades, chapters, texts, figures } = evaluation;
  const charts = chartEvaluation(evaluation);
  const chartAt: Readonly<Record<string, (typeof charts)[keyof typeof charts] | undefined>> = {
    "part-scores": charts.parts,
    analysis: charts.deductions,
    survey: charts.survey,
  };
  const body = (text: string) => new Paragraph({ style: "Body", text });
  const shown = (id: string) => [
    ...evaluationTables(evaluation, id, width),
    ...(chartAt[id] ? chartContent(chartAt[id]) : []),
  ];
  const score = scores.total.score ? figureText(scores.total.score) : "";
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: `${name}绩效评价报告` }),
    body(`委托单位：${client}。评价机构：${evaluator}。报告日期：${date}。`),
    body(
      `综合评价得分：${score}。${grades.map(({ place, grade }) => `评价等级（${place}）：${grade}。`).join("")}`,
    ),
    ...chapters.flatMap(({ id, title }) => {
      const text = texts.get(id);
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_3, text: title }),
        ...(text ? passageContent(text.body, figures, width) : []),
        ...shown(id),
        ...[...(text?.passages ?? [])].flatMap(([passage, part]) => [
          new Paragraph({ style: "Caption", alignment: "left", text: part.title }),
          ...passageContent(part, figures, width),
          ...shown(passage),
        ]),
      ];
    }),
  ];
}
