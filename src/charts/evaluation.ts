import { approximate } from "../model/decimal.ts";
import type { Evaluation, SurveyQuestion } from "../model/evaluation.ts";
import { type Figure, figureText, printFigure } from "../model/figure.ts";
import type { ChartModel } from "./chart-model.ts";

/** Score of each part beside what it could reach. */
export function chartEvaluationParts({ parts, total }: Evaluation): ChartModel {
  const rates = parts.map(({ label, rate }) => `${label}${figureText(rate)}`);
  return {
    id: "evaluation-parts",
    title: "各部分得分",
    description: `总分${figureText(total.score)}，满分${figureText(total.weight)}。得分率：${rates.join("，")}。`,
    unit: "分",
    series: [
      { id: "score", label: "评分" },
      { id: "weight", label: "分值", tone: "reference" },
    ],
    rows: parts.map(({ label, score, weight }) => ({ label, figures: [score, weight] })),
  };
}

/** The answers to a question of the survey, in the order of its options; undefined without percents. */
export function chartSurveyQuestion(
  { question, options, respondents }: SurveyQuestion,
  number: number,
): ChartModel | undefined {
  const percents = options.flatMap(({ percent }) => percent ?? []);
  const [first] = percents;
  if (!first || percents.length < options.length) return undefined;
  const most = percents.reduce((a, b) => (size(b) > size(a) ? b : a), first);
  const label = options.find(({ percent }) => percent === most)?.label ?? "";
  return {
    id: `survey-${number}`,
    title: `问题${number}：${question}`,
    description: `${respondents ? `${printFigure(respondents)}人次有效填写，` : ""}选“${label}”的最多，占${figureText(most)}。`,
    unit: "%",
    series: [{ id: "percent", label: "比例" }],
    rows: options.map((option) => ({ label: option.label, figures: [option.percent] })),
  };
}

function size({ value }: Figure): number {
  return value ? approximate(value) : 0;
}
