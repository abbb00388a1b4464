import type { Evaluation } from "../model/evaluation.ts";
import type { EvaluationIndicator } from "../model/evaluation-sheet.ts";
import { type Inline, join } from "../narrative/say.ts";
import { computed } from "../narrative/teller.ts";
import { type Decimal, subtractDecimals } from "../numbers/decimal.ts";
import { type Amount, isAmount, sayAmount, sizeOf } from "./amount.ts";
import type { ChartModel } from "./chart-model.ts";

/** The charts of an evaluation report: score by part, points lost, answers of the survey. */
export function chartEvaluation(evaluation: Evaluation): {
  readonly parts: ChartModel;
  readonly deductions?: ChartModel;
  readonly survey?: ChartModel;
} {
  return {
    parts: chartParts(evaluation),
    deductions: chartDeductions(evaluation),
    survey: chartSurvey(evaluation),
  };
}

/** Each part's score against its weight. */
function chartParts({ scores }: Evaluation): ChartModel {
  const { parts, total } = scores;
  const told = parts
    .filter(({ rate }) => isAmount(rate))
    .toSorted((a, b) => sizeOf(b.rate) - sizeOf(a.rate));
  const [best, worst] = [told[0], told.at(-1)];
  const rate = (part: (typeof parts)[number] | undefined, what: string): Inline[][] =>
    part ? [[`得分率${what}的是${part.name}`, ...sayAmount(part.rate)]] : [];
  return {
    id: "evaluation-parts",
    title: "各部分的分值与得分",
    description: [
      ...join(
        [
          ["满分", ...sayAmount(total.weight)],
          ["得", ...sayAmount(total.score)],
          ...rate(best, "最高"),
          ...(worst === best ? [] : rate(worst, "最低")),
        ],
        "，",
      ),
      "。",
    ],
    unit: "分",
    series: [
      { id: "weight", label: "分值", tone: "reference" },
      { id: "score", label: "得分", tone: "series-1" },
    ],
    rows: parts.map(({ name, weight, score }) => ({ label: name, figures: [weight, score] })),
  };
}

/** The indicators that lost points, most first; nothing when none did. */
function chartDeductions({ scores }: Evaluation): ChartModel | undefined {
  const lost = scores.parts
    .flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators))
    .flatMap((indicator) => lostPoints(indicator) ?? [])
    .filter(({ figure }) => figure.value.digits > 0n)
    .toSorted((a, b) => sizeOf(b.figure) - sizeOf(a.figure));
  const [most] = lost;
  if (!most) return undefined;
  const others = lost.filter(({ figure }) => sizeOf(figure) === sizeOf(most.figure)).slice(1);
  const names = [most, ...others].map(({ label }) => label).join("、");
  return {
    id: "evaluation-deductions",
    title: "扣了分的指标",
    description: [
      `${lost.length}项指标扣了分，扣得最多的是${names}，${others.length > 0 ? "各" : ""}扣`,
      ...sayAmount(most.figure),
      "。",
    ],
    unit: "分",
    series: [{ id: "lost", label: "扣分", tone: "series-2" }],
    rows: lost.map(({ label, figure }) => ({ label, figures: [figure] })),
    note: ["扣分由分值减得分算出。"],
  };
}

function lostPoints({
  name,
  weight,
  score,
}: EvaluationIndicator): { label: string; figure: Amount } | undefined {
  if (!isAmount(weight) || !isAmount(score)) return undefined;
  const value: Decimal = subtractDecimals(weight.value, score.value);
  const figure = computed({
    id: score.id.replace(/score$/, "lost"),
    label: `${name}·扣分`,
    unit: "分",
    rule: "difference",
    operands: [weight.id, score.id],
    value,
  });
  return { label: name, figure: { ...figure, value } };
}

/** The answers of each question, in percent. */
function chartSurvey({ survey }: Evaluation): ChartModel | undefined {
  if (!survey) return undefined;
  const shares = survey.questions.flatMap(({ options }) => options[0]?.percent ?? []);
  const lowest = shares.reduce((a, b) => (sizeOf(b) < sizeOf(a) ? b : a), shares[0]);
  const highest = shares.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a), shares[0]);
  return {
    id: "evaluation-survey",
    title: "问卷各题的回答",
    description: [
      `${survey.questions.length}个问题中，选最好一档的占`,
      ...sayAmount(lowest),
      "到",
      ...sayAmount(highest),
      "。",
    ],
    unit: "%",
    series: [{ id: "percent", label: "比例" }],
    rows: survey.questions.flatMap(({ text, options }, index) =>
      options.map(({ label, percent }) => ({
        label,
        figures: [percent],
        panel: `${index + 1}. ${text}`,
      })),
    ),
    panelsGroupRows: true,
  };
}
