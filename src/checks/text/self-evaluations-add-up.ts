import {
  type Decimal,
  divideRounded,
  formatDecimal,
  percentOf,
  rescale,
  sumDecimals,
} from "../../numbers/decimal.ts";
import {
  addIntervals,
  overlap,
  printedAmong,
  printedInterval,
  printOfPercent,
} from "../../numbers/interval.ts";
import type { Prose } from "../../prose/prose.ts";
import {
  type EvaluationTable,
  type Review,
  readEvaluationTables,
  readReviews,
  sameProject,
} from "../../prose/self-evaluations.ts";
import { say } from "../../prose/tokens.ts";
import { isExecutionPoints } from "../execution-points.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** PF-01, PF-02, PF-03: weights, scores, 执行率 and fund sources of the self-evaluation tables in the text. */
export const selfEvaluationsAddUp: TextRule = (prose) => {
  const tables = readEvaluationTables(prose);
  return [...tables.flatMap((table) => judge(prose, table)), ...reviewScores(prose, tables)];
};

const equal = (a: Decimal, b: Decimal) => {
  const scale = Math.max(a.scale, b.scale);
  return rescale(a, scale).digits === rescale(b, scale).digits;
};

function judge(prose: Prose, table: EvaluationTable): TextFinding[] {
  const { funds, sources, indicators, score, title } = table;
  const at = prose.places.indexOf(score.start);
  const found: TextFinding[] = [];
  const weights = sumDecimals([
    funds.weight.value,
    ...indicators.map(({ weight }) => weight.value),
  ]);
  const scores = sumDecimals([funds.score.value, ...indicators.map((row) => row.score.value)]);
  // Rows that could not be told apart are missing from both sums: then nothing can be said.
  if (equal(weights, { digits: 100n, scale: 0 }) && !equal(scores, score.value)) {
    found.push({
      rule: "PF-01",
      severity: "error",
      at,
      stated: score.printed,
      expected: formatDecimal(scores),
      message: `自评表“${title}”总分写 ${score.printed}，各项得分合计 ${formatDecimal(scores)}`,
      fix: "请核对各指标得分和总分。",
    });
  }
  const fundsAt = prose.places.indexOf(funds.rate.start);
  const verdict = printOfPercent(
    funds.rate.value,
    printedInterval(funds.executed.value),
    printedInterval(funds.total.value),
  );
  if (verdict === "wrong" || verdict === "truncated") {
    const rate = formatDecimal(
      percentOf(funds.executed.value, funds.total.value) ?? funds.rate.value,
    );
    found.push({
      rule: "PF-02",
      severity: verdict === "wrong" ? "error" : "warning",
      at: fundsAt,
      stated: say(funds.rate),
      expected: `${rate}%`,
      message: `自评表“${title}”执行率写 ${say(funds.rate)}，执行数 ${funds.executed.printed}÷全年预算数 ${funds.total.printed} 应为 ${rate}%`,
      fix: "请核对执行数、全年预算数和执行率。",
    });
  }
  const reached = scoreOf(funds);
  if (reached && !equal(reached, rescale(funds.score.value, 2))) {
    found.push({
      rule: "PF-02",
      severity: "error",
      at: fundsAt,
      stated: funds.score.printed,
      expected: formatDecimal(reached),
      message: `自评表“${title}”执行率得分写 ${funds.score.printed}，${funds.weight.printed} 分×执行率应为 ${formatDecimal(reached)}`,
      fix: "请按“分值×执行率”保留两位小数计算得分。",
    });
  }
  return [...found, ...sourcesDiffer(table, fundsAt, sources)];
}

/** 分值 × 执行率 to two decimals, at most the weight itself; nothing without a budget. */
function scoreOf({ weight, executed, total }: EvaluationTable["funds"]): Decimal | undefined {
  if (total.value.digits === 0n) return undefined;
  const scale = Math.max(executed.value.scale, total.value.scale);
  const numerator = rescale(executed.value, scale).digits * weight.value.digits * 100n;
  const denominator = rescale(total.value, scale).digits * 10n ** BigInt(weight.value.scale);
  const score = divideRounded(numerator, denominator);
  const most = rescale(weight.value, 2).digits;
  return { digits: score > most ? most : score, scale: 2 };
}

function sourcesDiffer(
  { funds, title }: EvaluationTable,
  at: number,
  sources: EvaluationTable["sources"],
): TextFinding[] {
  return [
    { label: "全年预算数", total: funds.total, parts: sources.map(([budget]) => budget) },
    { label: "全年执行数", total: funds.executed, parts: sources.map(([, executed]) => executed) },
  ].flatMap(({ label, total, parts }): TextFinding[] => {
    const [first, ...rest] = parts.map(({ value }) => printedAmong(value, 2));
    if (!first || overlap(rest.reduce(addIntervals, first), printedAmong(total.value, 2)))
      return [];
    const sum = formatDecimal(sumDecimals(parts.map(({ value }) => value)));
    return [
      {
        rule: "PF-03",
        severity: "error",
        at,
        stated: total.printed,
        expected: sum,
        message: `自评表“${title}”${label}写 ${total.printed}，财政拨款、上年结转资金、其他资金合计 ${sum}`,
        fix: "请核对各资金来源与年度资金总额。",
      },
    ];
  });
}

/** The 自评得分 is out of 100; ten or less is the score of 执行率 alone, beyond doubt where it is that of the rate. */
function tooLow({ name, at, score, rate }: Review): TextFinding[] {
  if (rescale(score.value, 2).digits > 1000n) return [];
  if (rate && isExecutionPoints(score.value, rate.value)) {
    return [
      {
        rule: "PF-01",
        severity: "error",
        at,
        stated: say(score),
        expected: "100 分制的总分",
        message: `“${name}”自评得分 ${say(score)} 正好是预算执行率一行的得分（${say(rate)}×10分），总分是 100 分制的`,
        fix: "请写自评表的总分，不要写预算执行率一行的得分，并附上自评表。",
      },
    ];
  }
  return [
    {
      rule: "PF-01",
      severity: "warning",
      at,
      stated: say(score),
      expected: "100 分制的总分",
      message: `“${name}”自评得分写 ${say(score)}，满分是 100 分，这像是执行率一项（10 分）的得分`,
      fix: "请填写自评表的总分。",
    },
  ];
}

/** The score in the review is the 总分 of the table of that project. */
function reviewScores(prose: Prose, tables: readonly EvaluationTable[]): TextFinding[] {
  return readReviews(prose).flatMap((review): TextFinding[] => {
    const { name, at, score } = review;
    const table = tables.find((one) => sameProject(name, one.name));
    if (!table) return tooLow(review);
    if (equal(table.score.value, score.value)) return [];
    const place = prose.positionAt(prose.places.indexOf(table.score.start));
    return [
      {
        rule: "PF-01",
        severity: "error",
        at,
        stated: say(score),
        expected: `${table.score.printed}分`,
        operands: [
          { label: "自评综述得分", token: score },
          { label: "自评表总分", token: table.score },
        ],
        message: `“${table.title}”自评综述写 ${say(score)}，自评表总分 ${table.score.printed}（第 ${place.line} 行第 ${place.column} 列）`,
        fix: "请核对自评综述与自评表，两处用同一得分。",
      },
    ];
  });
}
