import type { Figure } from "../figures/figure.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { EvaluationIndicator } from "../model/evaluation-sheet.ts";
import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  parseDecimal,
  subtractDecimals,
} from "../numbers/decimal.ts";
import { indicatorsOf } from "./evaluation-printings.ts";
import { proportionalScore, sameScore } from "./indicator-score.ts";
import { placeOf, toOperand } from "./tie.ts";
import type { Outcome } from "./tie-out.ts";

/** Indicators whose rule takes a rate, and the figure of the report that gives it. */
const rates: Readonly<Record<string, string>> = {
  资金到位率: "funds.received-rate",
  预算执行率: "funds.execution-rate",
};

/** Scores follow from the rules that the indicator system prints, as far as the report gives their numbers. */
export function* ruleOutcomes({ scores, criteria, figures, texts }: Evaluation): Iterable<Outcome> {
  const rules = indicatorsOf(criteria);
  for (const [index, indicator] of indicatorsOf(scores).entries()) {
    const rule = rules[index]?.name === indicator.name ? (rules[index]?.rule ?? "") : "";
    const rate = figures.get(rates[indicator.name] ?? "");
    if (rate && /得分=.{0,200}率×/.test(rule)) yield* rateOutcome(indicator, rate);
    const outcomes = delayOutcome(indicator, rule, figures.get("delay.months"));
    yield* isDiscretion(indicator, texts) ? outcomes.map(byDiscretion) : outcomes;
    yield* pointOutcomes(indicator, rule);
  }
}

/** The evaluators say that they took points off as they saw fit: in the reason, or in a paragraph on the indicator. */
function isDiscretion(
  { name, deduction = "" }: EvaluationIndicator,
  texts: Evaluation["texts"],
): boolean {
  const word = "酌情";
  const paragraphs = [...texts.values()].flatMap(({ body, passages }) =>
    [body, ...passages.values()].flatMap(({ markdown }) => markdown.split("\n")),
  );
  return (
    deduction.includes(word) ||
    paragraphs.some((paragraph) => paragraph.includes(name) && paragraph.includes(word))
  );
}

/** Not the rule's arithmetic, but said openly: worth a word, no error. */
function byDiscretion(outcome: Outcome): Outcome {
  return outcome.result === "failed"
    ? {
        ...outcome,
        custom: "报告写明是酌情扣分",
        note: "报告写明是酌情扣分，没有按这一办法",
        fix: "请按评分办法给分；确要酌情的，写明依据。",
      }
    : outcome;
}

/** 得分 = 率 × 分值. */
function rateOutcome({ weight, score }: EvaluationIndicator, rate: Figure): Outcome[] {
  if (!weight.value || !score?.value || !rate.value) return [];
  const expected = proportionalScore(weight.value, rate.value, { digits: 100n, scale: 0 });
  if (!expected) return [];
  return [
    {
      result: sameScore(score.value, expected) ? "passed" : "failed",
      ...placeOf(score),
      formula: `${formatDecimal(rate.value)}%×${formatDecimal(weight.value)}`,
      operands: [rate, weight].map(toOperand),
      stated: `${formatDecimal(score.value)}分`,
      expected: `${formatDecimal(expected)}分`,
    },
  ];
}

const perMonth = /每(?:延期|延后|晚)(?:1|一)?个月扣(\d+)分/;

/** 每延期1个月扣1分，扣完为止. */
function delayOutcome(
  { weight, score }: EvaluationIndicator,
  rule: string,
  months: Figure | undefined,
): Outcome[] {
  const points = perMonth.exec(rule)?.[1];
  if (!points || !months?.value || !weight.value || !score?.value) return [];
  const lost = { digits: months.value.digits * BigInt(points), scale: months.value.scale };
  const left = subtractDecimals(weight.value, lost);
  const expected = left.digits < 0n ? { digits: 0n, scale: 0 } : left;
  const words = `${formatDecimal(weight.value)}－${points}×${formatDecimal(months.value)}`;
  return [
    {
      result: compareDecimals(score.value, expected) === 0 ? "passed" : "failed",
      ...placeOf(score),
      formula: `${words}（每延期1个月扣${points}分）`,
      operands: [weight, months].map(toOperand),
      stated: `${formatDecimal(score.value)}分`,
      expected: `${formatDecimal(expected)}分`,
    },
  ];
}

/** “1项问题扣0.5分”: a point loses whole multiples of it; “否则不得分”: all or nothing. */
function pointOutcomes({ criteria }: EvaluationIndicator, rule: string): Outcome[] {
  const step = /1项问题扣(\d+(?:\.\d+)?)分/.exec(rule)?.[1];
  const isAllOrNothing = /否则不得分/.test(rule);
  if (!step && !isAllOrNothing) return [];
  return criteria.flatMap(({ points, score }): Outcome[] => {
    if (!points?.value || !score?.value) return [];
    const lost = subtractDecimals(points.value, score.value);
    const unit = step ? parseDecimal(step) : points.value;
    if (!unit) return [];
    const isFull = lost.digits === 0n;
    const isRight =
      isFull || score.value.digits === 0n || (!isAllOrNothing && isMultiple(lost, unit));
    const words = step ? `发现1项问题扣${step}分` : "不符合的不得分";
    return [
      {
        result: isRight ? "passed" : "failed",
        severity: "warning",
        ...placeOf(score),
        formula: words,
        operands: [toOperand(points)],
        stated: `${formatDecimal(score.value)}分`,
        message: `“${score.label}”为${formatDecimal(score.value)}分，扣了${formatDecimal(lost)}分；评分办法是${words}`,
        fix: "请核对这一要点的得分和评分办法。",
      },
    ];
  });
}

function isMultiple(value: Decimal, unit: Decimal): boolean {
  const left = value.digits * 10n ** BigInt(unit.scale);
  const right = unit.digits * 10n ** BigInt(value.scale);
  return right !== 0n && left % right === 0n;
}
