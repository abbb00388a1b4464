import type { Evaluation } from "./evaluation.ts";
import type { Figure } from "./figure.ts";

/** All numbers of an evaluation by figure id, in the order of the report. */
export function evaluationFigures(evaluation: Evaluation): [string, Figure][] {
  const { score, parts, total, appendixTotal, indicators, tables, survey } = evaluation;
  const figures: (Figure | string | undefined)[] = [
    score,
    ...parts.flatMap((part) => [part.weight, part.score, part.rate]),
    total.weight,
    total.score,
    total.rate,
    appendixTotal?.weight,
    appendixTotal?.score,
    ...indicators.flatMap((indicator) => [
      indicator.level1Weight,
      indicator.level2Weight,
      indicator.weight,
      indicator.score,
      ...indicator.points.flatMap((point) => [point.weight, point.score]),
      indicator.systemWeight,
      indicator.appendixWeight,
      indicator.appendixScore,
    ]),
    ...tables.flatMap(({ rows }) => rows.flat()),
    ...survey.flatMap(({ respondents, options }) => [
      respondents,
      ...options.flatMap((option) => [option.count, option.percent, option.score]),
    ]),
  ];
  return figures.flatMap((figure) =>
    figure === undefined || typeof figure === "string" ? [] : [[figure.id, figure]],
  );
}
