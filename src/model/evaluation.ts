import { idOf, type MakeFigure } from "../figures/evaluation-figure.ts";
import type { Figure } from "../figures/figure.ts";
import { placed } from "../figures/place.ts";
import type { SectionText } from "../figures/section-text.ts";
import { parseDecimal } from "../numbers/decimal.ts";
import type { EvaluationRecord } from "../records/evaluation-record.ts";
import { type Sheet, toSheet } from "./evaluation-sheet.ts";
import { type Survey, toSurvey } from "./evaluation-survey.ts";
import { toFigures } from "./to-figures.ts";

export interface Objective {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly operator?: string;
  readonly target: Figure | string;
}

/** One evaluation report (绩效评价报告): its scores, its indicator system, its survey, its chapters. */
export interface Evaluation
  extends Pick<
    EvaluationRecord,
    "id" | "name" | "client" | "evaluator" | "date" | "project" | "grades" | "chapters"
  > {
  /** Below the data folder. */
  readonly file: string;
  readonly scale: readonly {
    readonly grade: string;
    readonly from?: Figure;
    readonly to: Figure;
  }[];
  /** By the id that the chapters use. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly objectives: readonly { readonly title: string; readonly rows: readonly Objective[] }[];
  readonly scores: Sheet;
  readonly criteria: Sheet;
  readonly scoring: Sheet;
  readonly survey?: Survey;
  /** Markdown of the chapters by their id. */
  readonly texts: ReadonlyMap<string, SectionText>;
  /** Every number of the report by its full id. */
  readonly all: ReadonlyMap<string, Figure>;
}

/** A report with each of its numbers as a figure; a rate, a sum and a percent say what they should equal. */
export function toEvaluation(
  record: EvaluationRecord,
  file: string,
  texts: ReadonlyMap<string, SectionText>,
): Evaluation {
  const all = new Map<string, Figure>();
  const make: MakeFigure = (pointer, label, unit, printed, formula) => {
    const value = parseDecimal(printed);
    const figure: Figure = {
      id: idOf(record.id, pointer),
      label: `${record.name}·${label}`,
      unit,
      printed,
      value,
      state: value?.digits === 0n ? "zero" : "value",
      how: "stated",
      ...placed({ in: "record", file, pointer: `/${pointer}` }),
      formula,
    };
    all.set(figure.id, figure);
    return figure;
  };
  const figures = new Map(
    [...toFigures(record.figures, { file, pointer: "/figures" })].map(([id, figure]) => {
      const full = { ...figure, id: `evaluations.${record.id}.${id}` };
      all.set(full.id, full);
      return [id, full] as const;
    }),
  );
  return {
    ...record,
    file,
    texts,
    figures,
    all,
    scale: record.scale.map(({ grade, from, to }, at) => ({
      grade,
      from:
        from === undefined ? undefined : make(`scale/${at}/from`, `“${grade}”的下限`, "分", from),
      to: make(`scale/${at}/to`, `“${grade}”的上限`, "分", to),
    })),
    objectives: record.objectives.map(({ title, rows }, table) => ({
      title,
      rows: rows.map(({ target, unit = "", ...row }, at) => ({
        ...row,
        target: parseDecimal(target)
          ? make(`objectives/${table}/rows/${at}/target`, `${title}·${row.name}`, unit, target)
          : target,
      })),
    })),
    scores: toSheet(record.scores, "scores", make, record.id),
    criteria: toSheet(record.criteria, "criteria", make, record.id),
    scoring: toSheet(record.scoring, "scoring", make, record.id),
    survey: record.survey && toSurvey(record.survey, make, record.id),
  };
}
