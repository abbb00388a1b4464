import {
  type Decimal,
  formatDecimal,
  percentOf,
  rescale,
  sumDecimals,
} from "../../numbers/decimal.ts";
import { printedAmong, printOfPercent } from "../../numbers/interval.ts";
import { matches } from "../../prose/matches.ts";
import type { Prose } from "../../prose/prose.ts";
import { say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** PF-08 grade and score; EV-01 得分率 and sums of scores; EV-02 answers of a survey. */
export const evaluationsAgree: TextRule = (prose) => [
  ...grades(prose),
  ...scoreRates(prose),
  ...scoreTables(prose),
  ...surveys(prose),
];

const graded =
  /综合(?:评价)?得分为?(?<score>＃),(?:绩效)?评价(?:结果|等级)为?"?(?<grade>优|良|中|差)"?|(?:合计|总分)＊(?<total>＊)(?:——)?评价等级(?<last>优|良|中|差)/;

/** The bands that finance departments use where a report prints none: 财预〔2020〕10号. */
const usual: readonly Band[] = [
  { grade: "优", from: 90n },
  { grade: "良", from: 80n },
  { grade: "中", from: 60n },
  { grade: "差", from: 0n },
];

interface Band {
  readonly grade: string;
  /** Lowest score, in whole points. */
  readonly from: bigint;
}

const stated =
  /(?:(?<from>＃)(?:\(含\))?(?:分)?(?:以上|至＃|-＃|\(含\)至＃)|＄-＄分?\(含(?<least>＃)\))[^优良中差,。;]{0,16}?(?:为|:|的)?"?(?<grade>优|良|中)"?/;

/** The bands that the report prints; the usual ones where it prints none. */
function bandsOf(prose: Prose): { readonly bands: readonly Band[]; readonly isOwn: boolean } {
  const found = new Map<string, bigint>();
  for (const match of matches(prose, stated)) {
    const token = match.token("from") ?? match.token("least");
    if (token?.unit === "分") found.set(match.group("grade"), rescale(token.value, 0).digits);
  }
  if (found.size === 0) return { bands: usual, isOwn: false };
  const bands = usual.map(({ grade, from }) => ({ grade, from: found.get(grade) ?? from }));
  return { bands, isOwn: true };
}

function gradeOf(score: Decimal, bands: readonly Band[]): string {
  const hundredths = rescale(score, 2).digits;
  return bands.find(({ from }) => hundredths >= from * 100n)?.grade ?? "差";
}

function grades(prose: Prose): TextFinding[] {
  const { bands, isOwn } = bandsOf(prose);
  return matches(prose, graded).flatMap((match): TextFinding[] => {
    const score = match.token("score") ?? match.token("total");
    const grade = match.group("grade") || match.group("last");
    if (!score || gradeOf(score.value, bands) === grade) return [];
    const expected = gradeOf(score.value, bands);
    const words = bands
      .filter(({ from }) => from > 0n)
      .map((band) => `${band.from} 分以上${band.grade}`)
      .join("、");
    return [
      {
        rule: "PF-08",
        severity: isOwn ? "error" : "warning",
        certainty: isOwn ? "proved" : "likely",
        rests: isOwn ? undefined : "报告没有写等级标准，按财预〔2020〕10号的标准",
        at: Math.max(match.at("grade"), match.at("last")),
        stated: grade,
        expected,
        message: `得分 ${score.printed}，等级写“${grade}”；按 ${words}，应为“${expected}”`,
        fix: "请核对得分和等级，全文用同一等级。",
      },
    ];
  });
}

const rated = /分值(?:为)?(?<weight>＃),评价得分(?<score>＃),得分率为?(?<rate>％)/;

function scoreRates(prose: Prose): TextFinding[] {
  return matches(prose, rated).flatMap((match): TextFinding[] => {
    const [weight, score, rate] = [
      match.token("weight"),
      match.token("score"),
      match.token("rate"),
    ];
    if (!weight || !score || !rate) return [];
    const exact = (value: Decimal) => printedAmong(value, 6);
    const verdict = printOfPercent(rate.value, exact(score.value), exact(weight.value));
    if (verdict === "rounded") return [];
    const expected = formatDecimal(percentOf(score.value, weight.value) ?? rate.value);
    return [
      {
        rule: "EV-01",
        severity: verdict === "truncated" ? "warning" : "error",
        at: match.at("rate"),
        stated: say(rate),
        expected: `${expected}%`,
        message: `“${prose.quote(match.start, match.end)}”：${score.printed}÷${weight.printed} 应为 ${expected}%`,
        fix: "请核对分值、得分和得分率。",
      },
    ];
  });
}

/** Rows “项目决策 15 14 93.33%” up to “合计 100 91.66 91.66%”. */
const scoreTable =
  /得分率(?<rows>(?:[\u4e00-\u9fff]{2,10}＊＊％){2,8}?)合计(?<weights>＊)(?<sum>＊)％/;

function scoreTables(prose: Prose): TextFinding[] {
  return matches(prose, scoreTable).flatMap((match): TextFinding[] => {
    const sum = match.token("sum");
    const rows = matches(
      prose,
      /(?<weight>＊)(?<score>＊)％/,
      match.at("rows"),
      match.at("weights"),
    );
    const scores = rows.flatMap((row) => row.token("score")?.value ?? []);
    if (!sum || scores.length === 0) return [];
    const total = sumDecimals(scores);
    if (rescale(total, 4).digits === rescale(sum.value, 4).digits) return [];
    return [
      {
        rule: "EV-01",
        severity: "error",
        at: match.at("sum"),
        stated: sum.printed,
        expected: formatDecimal(total),
        message: `得分表合计写 ${sum.printed}，各部分得分合计 ${formatDecimal(total)}`,
        fix: "请核对各部分得分与合计。",
      },
    ];
  });
}

const survey = /有效问卷(?<all>＃)/;
const answer = /(?<rate>％)\((?<count>＃)\)的用户/;

function surveys(prose: Prose): TextFinding[] {
  const all = matches(prose, survey)[0]?.token("all");
  if (!all) return [];
  return matches(prose, answer).flatMap((match): TextFinding[] => {
    const [rate, count] = [match.token("rate"), match.token("count")];
    if (!rate || !count) return [];
    const exact = (value: Decimal) => printedAmong(value, 6);
    if (printOfPercent(rate.value, exact(count.value), exact(all.value)) === "rounded") return [];
    const expected = formatDecimal(percentOf(count.value, all.value) ?? rate.value);
    return [
      {
        rule: "EV-02",
        severity: "error",
        at: match.at("rate"),
        stated: say(rate),
        expected: `${expected}%`,
        message: `“${prose.quote(match.start, match.end)}”：${say(count)}÷有效问卷 ${say(all)} 应为 ${expected}%`,
        fix: "请核对人数、有效问卷数和比例。",
      },
    ];
  });
}
