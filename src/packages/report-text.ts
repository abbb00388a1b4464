import { type Figure, figureText } from "../figures/figure.ts";
import { type Passage, replaceReferences } from "../figures/section-text.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { EvaluationIndicator, Marks, Sheet, SheetPart } from "../model/evaluation-sheet.ts";
import type { SurveyOption } from "../model/evaluation-survey.ts";

/** An evaluation report as plain text: its chapters, and its tables as lines with tabs. */
export function reportLines(evaluation: Evaluation): string[] {
  const { name, client, evaluator, date, grades, chapters, texts, scores } = evaluation;
  return [
    "",
    `${name}绩效评价报告`,
    `委托单位：${client}。评价机构：${evaluator}。报告日期：${date}。`,
    `综合评价得分：${print(scores.total.score)}。${grades.map(({ place, grade }) => `评价等级（${place}）：${grade}。`).join("")}`,
    ...chapters.flatMap(({ id, title }) => [
      "",
      title,
      ...passageLines(evaluation, texts.get(id)?.body),
      ...tableLines(evaluation, id),
      ...[...(texts.get(id)?.passages ?? [])].flatMap(([passage, text]) => [
        "",
        text.title,
        ...passageLines(evaluation, text),
        ...tableLines(evaluation, passage),
      ]),
    ]),
  ];
}

function passageLines({ figures }: Evaluation, passage: Passage | undefined): string[] {
  const text = passage?.markdown.trim();
  return text ? [replaceReferences(text, (id) => print(figures.get(id)))] : [];
}

/** The tables that stand below the chapter or passage of this id. */
function tableLines(evaluation: Evaluation, id: string): string[] {
  const { objectives, scores, survey } = evaluation;
  const part = scores.parts.find((candidate) => candidate.id === id);
  if (part) return partLines(part);
  switch (id) {
    case "objectives":
      return objectives.flatMap(({ title, rows }) => [
        title,
        ...rows.map(({ level1, level2, name, operator = "", target }) =>
          [
            level1,
            level2,
            name,
            operator + (typeof target === "string" ? target : print(target)),
          ].join("\t"),
        ),
      ]);
    case "part-scores":
      return [
        ...scores.parts.map((row) => marksLine(row.name, row)),
        marksLine("合计", scores.total),
      ];
    case "criteria":
      return sheetLines(evaluation.criteria);
    case "scoring":
      return sheetLines(evaluation.scoring);
    case "survey":
      return [
        ...(survey?.questions ?? []).flatMap(({ text, options, valid }, index) => [
          `${index + 1}. ${text}（有效填写${print(valid)}）`,
          ...options.map(optionLine),
        ]),
        ...(survey ? ["满意度得分"] : []),
        ...(survey ? [...survey.satisfaction.options, survey.satisfaction.total] : []).map(
          optionLine,
        ),
      ];
    default:
      return [];
  }
}

function sheetLines({ parts, total }: Sheet): string[] {
  return [
    ...parts.flatMap((part) => [marksLine(part.name, part), ...partLines(part)]),
    marksLine("合计", total),
  ];
}

function partLines({ groups }: SheetPart): string[] {
  return groups.flatMap((group) => [
    marksLine(group.name, group),
    ...group.indicators.map(indicatorLine),
  ]);
}

function indicatorLine(indicator: EvaluationIndicator): string {
  const { name, deduction, examines, criteria, rule } = indicator;
  const points = criteria.map(
    ({ text, points, score }, index) =>
      `${index + 1}. ${text}：${print(points)}${score ? `，得${print(score)}` : ""}`,
  );
  return [marksLine(name, indicator), deduction, examines, ...points, rule]
    .filter(Boolean)
    .join("\t");
}

function marksLine(name: string, { weight, score, rate }: Marks): string {
  return [
    name,
    `分值${print(weight)}`,
    ...(score ? [`得分${print(score)}`] : []),
    ...(rate ? [`得分率${print(rate)}`] : []),
  ].join("\t");
}

function optionLine({ label, count, percent, score }: SurveyOption): string {
  return [label, print(count), print(percent), ...(score ? [print(score)] : [])].join("\t");
}

function print(figure: Figure | undefined): string {
  return figure ? figureText(figure) : "";
}
