import { compareDecimals, type Decimal, formatDecimal } from "../../numbers/decimal.ts";
import type { Indicator } from "../../records/project.ts";
import { notTestable, placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

/** Degrees of reaching a target in words, with the percent of the weight that they may score. */
const degrees = {
  met: { words: "完成", low: 80n, high: 100n },
  partly: { words: "部分完成", low: 60n, high: 80n },
  missed: { words: "没有完成", low: 0n, high: 60n },
} as const;

export const qualitativeIndicatorsScore: TieOut = {
  id: "PF-06",
  title: {
    zh: "定性指标：完成得80%–100%，部分完成得60%–80%，没有完成得0–60%",
    en: "Qualitative indicators: met 80–100 %, partly 60–80 %, missed 0–60 % of the weight",
  },
  source: "项目支出绩效自评表填报说明",
  severity: "warning",
  tolerance: "none",
  kinds: ["final-accounts"],
  needs: ["projects"],
  fix: "请按完成程度所在的档次给分。",
  test: (ledger) =>
    ledger.disclosure.projects.flatMap(({ indicators }) =>
      indicators.filter(({ direction }) => direction === "定性").map(outcome),
    ),
};

function outcome(indicator: Indicator): Outcome {
  const { target, actual, weight, score, name } = indicator;
  const degree = degreeOf(target, actual);
  if (!weight.value || !score.value || degree === undefined) {
    return notTestable(score, score.label, "看不出完成程度，或没有分值、得分");
  }
  const { words, low, high } = degrees[degree];
  const isInside =
    compareDecimals(score.value, share(weight.value, low)) >= 0 &&
    compareDecimals(score.value, share(weight.value, high)) <= 0;
  const limits = [low, high].map((percent) => trimmed(share(weight.value as Decimal, percent)));
  const range = `${limits.join("–")}分`;
  return {
    result: isInside ? "passed" : "failed",
    ...placeOf(score, `${name}·得分`),
    formula: `${words}得分值的${low}%–${high}%`,
    operands: [toOperand(weight)],
    stated: `${formatDecimal(score.value)}分`,
    expected: range,
    ...(!isInside && {
      custom: `把“${actual}”看作${words}`,
      message: `“${name}”的指标值是“${target}”，实际完成值是“${actual}”，得了${formatDecimal(score.value)}分；看作${words}时是分值的${low}%–${high}%，即${range}`,
    }),
  };
}

function degreeOf(target: Indicator["target"], actual: Indicator["actual"]) {
  if (typeof target !== "string" || typeof actual !== "string" || actual === "") return undefined;
  if (/^未|没有|未能/.test(actual)) return "missed";
  if (/有所|部分|基本/.test(actual) && actual !== target) return "partly";
  return "met";
}

function share({ digits, scale }: Decimal, percent: bigint): Decimal {
  return { digits: digits * percent, scale: scale + 2 };
}

function trimmed(value: Decimal): string {
  return formatDecimal(value).replace(/\.0+$|(?<!0)0+$/, "") || "0";
}
