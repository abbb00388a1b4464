import { parseDecimal } from "./decimal.ts";
import type { EvaluationRecord } from "./evaluation-record.ts";
import type { Figure, FormulaRule } from "./figure.ts";
import type { SectionText } from "./section-text.ts";

type Part = EvaluationRecord["parts"][number];
type IndicatorRecord = EvaluationRecord["indicators"][number];

export interface EvaluationPart {
  readonly id: string;
  readonly label: string;
  readonly weight: Figure;
  readonly score: Figure;
  /** 得分率, %. */
  readonly rate: Figure;
}

/** A scoring point of an indicator: what the rule gives for it, and what the report gave. */
export interface EvaluationPoint {
  readonly label: string;
  readonly weight: Figure;
  readonly score?: Figure;
}

export interface EvaluationIndicator {
  readonly level1: string;
  readonly level1Weight: Figure;
  readonly level2: string;
  readonly level2Weight: Figure;
  readonly name: string;
  readonly weight: Figure;
  readonly score: Figure;
  readonly deduction?: string;
  readonly purpose?: string;
  readonly rule?: string;
  readonly points: readonly EvaluationPoint[];
  readonly systemWeight?: Figure;
  readonly appendixWeight?: Figure;
  readonly appendixScore?: Figure;
}

export interface SurveyOption {
  readonly label: string;
  /** People. */
  readonly count?: Figure;
  readonly percent?: Figure;
  /** Weighted part of the score of satisfaction. */
  readonly score?: Figure;
}

export interface SurveyQuestion {
  readonly question: string;
  readonly respondents?: Figure;
  readonly options: readonly SurveyOption[];
}

/** A table of the report that has no form of its own: text and numbers by column. */
export interface EvaluationTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly unit?: string }[];
  readonly rows: readonly (readonly (Figure | string)[])[];
}

export interface EvaluationChapter {
  readonly id: string;
  readonly title: string;
  readonly shows: readonly string[];
  readonly text: SectionText;
}

/** An evaluation report (绩效评价报告): scores by part and indicator, survey, tables, chapters. */
export interface Evaluation
  extends Pick<EvaluationRecord, "id" | "name" | "project" | "client" | "evaluator" | "grades"> {
  readonly score: Figure;
  readonly parts: readonly EvaluationPart[];
  readonly total: { readonly weight: Figure; readonly score: Figure; readonly rate?: Figure };
  readonly appendixTotal?: { readonly weight: Figure; readonly score: Figure };
  readonly indicators: readonly EvaluationIndicator[];
  readonly tables: readonly EvaluationTable[];
  readonly survey: readonly SurveyQuestion[];
  readonly chapters: readonly EvaluationChapter[];
  /** Below the data folder. */
  readonly file: string;
}

type MakeFigure = (
  pointer: string,
  label: string,
  unit: string,
  printed: string,
  formula?: { readonly rule: FormulaRule; readonly operands: readonly string[] },
) => Figure;

/** An evaluation with each of its numbers as a figure that knows its place in the file. */
export function toEvaluation(
  record: EvaluationRecord,
  file: string,
  texts: ReadonlyMap<string, SectionText>,
): Evaluation {
  const make: MakeFigure = (pointer, label, unit, printed, formula) => {
    const value = parseDecimal(printed);
    return {
      id: figureId(record.id, pointer),
      label: `${record.name}·${label}`,
      unit,
      origin: `${file}#/${pointer}`,
      printed,
      value,
      state: value?.digits === 0n ? "zero" : "value",
      how: "stated",
      formula,
    };
  };
  const { total, appendixTotal } = record;
  return {
    ...record,
    file,
    score: make("score", "综合评价得分", "分", record.score),
    parts: record.parts.map((part, index) => toPart(part, `parts/${index}`, make, record.id)),
    total: {
      weight: make("total/weight", "合计·分值", "分", total.weight),
      score: make("total/score", "合计·评分", "分", total.score),
      rate:
        total.rate === undefined ? undefined : make("total/rate", "合计·得分率", "%", total.rate),
    },
    appendixTotal: appendixTotal && {
      weight: make("appendixTotal/weight", "评分表合计·分值", "分", appendixTotal.weight),
      score: make("appendixTotal/score", "评分表合计·评分", "分", appendixTotal.score),
    },
    indicators: record.indicators.map((indicator, index) =>
      toIndicator(indicator, `indicators/${index}`, make),
    ),
    tables: record.tables.map((table, at) => ({
      ...table,
      rows: table.rows.map((row, line) =>
        row.map((cell, column) => {
          const { label, unit } = table.columns[column] ?? { label: "" };
          return unit === undefined || parseDecimal(cell) === null
            ? cell
            : make(`tables/${at}/rows/${line}/${column}`, `${row[0]}·${label}`, unit, cell);
        }),
      ),
    })),
    survey: (record.survey ?? []).map((question, index) => toQuestion(question, index, make)),
    chapters: record.chapters.map(({ id, title, shows = [] }) => ({
      id,
      title,
      shows,
      text: texts.get(id) ?? {
        file: "",
        body: { title: "", markdown: "", line: 1 },
        passages: new Map(),
        references: [],
      },
    })),
  };
}

function figureId(evaluation: string, pointer: string): string {
  const path = pointer
    .replaceAll("/", ".")
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `evaluations.${evaluation}.${path}`;
}

function toPart(part: Part, at: string, make: MakeFigure, evaluation: string): EvaluationPart {
  const operands = ["score", "weight"].map((name) => figureId(evaluation, `${at}/${name}`));
  return {
    id: part.id,
    label: part.label,
    weight: make(`${at}/weight`, `${part.label}·分值`, "分", part.weight),
    score: make(`${at}/score`, `${part.label}·评分`, "分", part.score),
    rate: make(`${at}/rate`, `${part.label}·得分率`, "%", part.rate, { rule: "share", operands }),
  };
}

function toIndicator(record: IndicatorRecord, at: string, make: MakeFigure): EvaluationIndicator {
  const { level1, level2, name, points } = record;
  const maybe = (key: "systemWeight" | "appendixWeight" | "appendixScore", label: string) => {
    const printed = record[key];
    return printed === undefined
      ? undefined
      : make(`${at}/${key}`, `${name}·${label}`, "分", printed);
  };
  return {
    level1,
    level2,
    name,
    level1Weight: make(`${at}/level1Weight`, `${level1}·分值`, "分", record.level1Weight),
    level2Weight: make(`${at}/level2Weight`, `${level2}·分值`, "分", record.level2Weight),
    weight: make(`${at}/weight`, `${name}·分值`, "分", record.weight),
    score: make(`${at}/score`, `${name}·评分`, "分", record.score),
    deduction: record.deduction ?? undefined,
    purpose: record.purpose ?? undefined,
    rule: record.rule ?? undefined,
    points: points.map((point, index) => ({
      label: point.label,
      weight: make(`${at}/points/${index}/weight`, `${point.label}·分值`, "分", point.weight),
      score:
        point.score === undefined
          ? undefined
          : make(`${at}/points/${index}/score`, `${point.label}·得分`, "分", point.score),
    })),
    systemWeight: maybe("systemWeight", "指标体系的分值"),
    appendixWeight: maybe("appendixWeight", "评分表的分值"),
    appendixScore: maybe("appendixScore", "评分表的评分"),
  };
}

function toQuestion(
  record: NonNullable<EvaluationRecord["survey"]>[number],
  index: number,
  make: MakeFigure,
): SurveyQuestion {
  const at = `survey/${index}`;
  return {
    question: record.question,
    respondents:
      record.respondents === undefined
        ? undefined
        : make(`${at}/respondents`, `问题${index + 1}·有效填写人次`, "人次", record.respondents),
    options: record.options.map((option, line) => {
      const value = (key: "count" | "percent" | "score", label: string, unit: string) => {
        const printed = option[key];
        return printed === undefined
          ? undefined
          : make(`${at}/options/${line}/${key}`, `${option.label}·${label}`, unit, printed);
      };
      return {
        label: option.label,
        count: value("count", "人数", "人"),
        percent: value("percent", "比例", "%"),
        score: value("score", "分数", "分"),
      };
    }),
  };
}
