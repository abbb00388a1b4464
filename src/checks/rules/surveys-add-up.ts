import type { Figure } from "../../figures/figure.ts";
import type { Evaluation } from "../../model/evaluation.ts";
import type { Survey, SurveyOption } from "../../model/evaluation-survey.ts";
import { type Decimal, formatDecimal } from "../../numbers/decimal.ts";
import {
  exactInterval,
  printedInterval,
  printOf,
  roundFraction,
  timesFraction,
} from "../../numbers/interval.ts";
import { indicatorsOf } from "../evaluation-printings.ts";
import type { Ledger } from "../ledger.ts";
import { placeOf, tieEqual, tieSum, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";
import { tieRatio } from "../tie-ratio.ts";

export const surveysAddUp: TieOut = {
  id: "EV-02",
  title: {
    zh: "问卷：各选项人数之和为有效份数，比例为人数除以份数，加权得分可以复算",
    en: "Surveys: counts sum to the answers, percents are counts over answers, the weighted score recomputes",
  },
  source: "财预〔2020〕10号《项目支出绩效评价管理办法》：满意度调查",
  severity: "error",
  tolerance: "ratio",
  kinds: ["final-accounts"],
  needs: ["evaluations"],
  fix: "请核对问卷的人数、有效份数、比例和满意度得分。",
  *test(ledger) {
    for (const evaluation of ledger.disclosure.evaluations) {
      const { survey } = evaluation;
      if (!survey) continue;
      yield* answers(ledger, survey);
      yield* satisfaction(ledger, evaluation, survey);
    }
  },
};

function* answers(ledger: Ledger, survey: Survey): Iterable<Outcome> {
  yield* tieSum(ledger, survey.respondents, [unitOf(survey.valid, survey.respondents)], {
    atMost: true,
  });
  for (const { options, valid } of survey.questions) {
    yield* tieSum(
      ledger,
      valid,
      options.map(({ count }) => unitOf(count, valid)),
    );
    yield* tieSum(ledger, valid, [unitOf(survey.valid, valid)]);
    for (const option of options) yield* percent(ledger, option, valid);
  }
}

function* satisfaction(ledger: Ledger, evaluation: Evaluation, survey: Survey): Iterable<Outcome> {
  const { options, total } = survey.satisfaction;
  for (const measure of ["count", "percent", "score"] as const) {
    const parts = options.flatMap((option) => option[measure] ?? []);
    yield* tieSum(ledger, total[measure], parts);
  }
  yield* tieSum(ledger, total.count, [unitOf(survey.valid, total.count)]);
  for (const option of options) yield* percent(ledger, option, total.count);
  const weighed = weighedIndicator(evaluation);
  if (!weighed) return;
  const { weight, score, factors } = weighed;
  for (const option of options) {
    const factor = factors.get(option.label);
    if (factor !== undefined) yield* optionScore(option, weight, factor);
  }
  yield* tieEqual(ledger, score, total.score);
  const said = ["satisfaction"].flatMap((id) => evaluation.figures.get(id) ?? []);
  for (const figure of [...said, ledger.figure("performance.evaluation.satisfaction")]) {
    if (figure) yield* tieRatio(ledger, figure, { part: total.score, whole: weight });
  }
}

/** People, answers and sheets of paper are one number each: counted in the unit of the total. */
function unitOf(figure: Figure, total: Figure): Figure {
  return { ...figure, unit: total.unit };
}

function percent(ledger: Ledger, { percent, count }: SurveyOption, whole: Figure): Outcome[] {
  return tieRatio(ledger, percent, { part: count, whole: unitOf(whole, count) });
}

/** The indicator whose rule weighs the answers: “非常满意”得分值的100%，…“不满意”得0分. */
function weighedIndicator({ criteria, scores }: Evaluation) {
  const bodies = indicatorsOf(scores);
  for (const [index, { rule = "" }] of indicatorsOf(criteria).entries()) {
    const factors = new Map<string, bigint>();
    for (const [, label = "", percent] of rule.matchAll(/“([^“”]+)”得(?:分值的)?(?:(\d+)%|0分)/g)) {
      factors.set(label, BigInt(percent ?? 0));
    }
    const body = bodies[index];
    if (factors.size > 1 && body) return { ...body, factors };
  }
  return undefined;
}

/** 比例 × 分值 × the percent of the answer; the printed percent or the exact count may have been used. */
function optionScore({ count, percent, score }: SurveyOption, weight: Figure, factor: bigint) {
  const [share, points, printed] = [percent.value, weight.value, score?.value];
  if (!share || !points || !score || !printed || !count.value) return [];
  const scale = { numerator: factor * points.digits, denominator: 10n ** BigInt(4 + points.scale) };
  const step: Decimal = { digits: 1n, scale: share.scale };
  const print = printOf(printed, timesFraction(printedInterval(share, step), scale));
  const expected = roundFraction(timesFraction(exactInterval(share), scale).low, 2);
  const outcome: Outcome = {
    result: print === "rounded" ? "passed" : "failed",
    severity: print === "truncated" ? "warning" : undefined,
    ...placeOf(score),
    formula: `${formatDecimal(share)}%×${formatDecimal(points)}×${factor}%`,
    operands: [percent, weight].map(toOperand),
    stated: `${formatDecimal(printed)}分`,
    expected: `${formatDecimal(expected)}分`,
  };
  return [outcome];
}
