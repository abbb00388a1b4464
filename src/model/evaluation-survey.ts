import { idOf, type MakeFigure, sumOf } from "../figures/evaluation-figure.ts";
import type { Figure } from "../figures/figure.ts";
import type { EvaluationRecord } from "../records/evaluation-record.ts";

export interface SurveyOption {
  readonly label: string;
  readonly count: Figure;
  readonly percent: Figure;
  /** What the answers bring to the satisfaction score. */
  readonly score?: Figure;
}
export interface Survey {
  readonly respondents: Figure;
  readonly valid: Figure;
  readonly questions: readonly {
    readonly text: string;
    readonly options: readonly SurveyOption[];
    readonly valid: Figure;
  }[];
  readonly satisfaction: {
    readonly options: readonly SurveyOption[];
    readonly total: SurveyOption;
  };
}

/** The survey with its numbers as figures: a percent is the share of a count in all answers. */
export function toSurvey(
  record: NonNullable<EvaluationRecord["survey"]>,
  make: MakeFigure,
  report: string,
): Survey {
  const option = (
    pointer: string,
    whole: string,
    printed: { label: string; count: string; percent: string; score?: string },
  ): SurveyOption => ({
    label: printed.label,
    count: make(`${pointer}/count`, `${printed.label}·人数`, "人", printed.count),
    percent: make(`${pointer}/percent`, `${printed.label}·比例`, "%", printed.percent, {
      rule: "share",
      operands: [idOf(report, `${pointer}/count`), idOf(report, whole)],
    }),
    ...(printed.score && {
      score: make(`${pointer}/score`, `${printed.label}·分数`, "分", printed.score),
    }),
  });
  const { options, total } = record.satisfaction;
  return {
    respondents: make("survey/respondents", "问卷调查人数", "人", record.respondents),
    valid: make("survey/valid", "有效问卷", "份", record.valid),
    questions: record.questions.map(({ text, options, valid }, at) => {
      const place = `survey/questions/${at}`;
      const counts = options.map((_, index) => `${place}/options/${index}/count`);
      return {
        text,
        options: options.map((printed, index) =>
          option(`${place}/options/${index}`, `${place}/valid`, printed),
        ),
        valid: make(
          `${place}/valid`,
          `问题${at + 1}·有效填写人次`,
          "人次",
          valid,
          sumOf(report, counts),
        ),
      };
    }),
    satisfaction: {
      options: options.map((printed, index) =>
        option(`survey/satisfaction/options/${index}`, "survey/satisfaction/total/count", printed),
      ),
      total: option("survey/satisfaction/total", "survey/satisfaction/total/count", total),
    },
  };
}
