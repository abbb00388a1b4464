import {
  type Decimal,
  formatDecimal,
  percentOf,
  rescale,
  sumDecimals,
} from "../../numbers/decimal.ts";
import { printedAmong, printOfPercent } from "../../numbers/interval.ts";
import { matches } from "../matches.ts";
import type { Prose } from "../prose.ts";
import { type ProseFinding, type ProseRule, say } from "../prose-rule.ts";

/** PF-08 grade and score; EV-01 得分率 and sums of scores; EV-02 answers of a survey. */
export const evaluationsAgree: ProseRule = (prose) => [
  ...grades(prose),
  ...scoreRates(prose),
  ...scoreTables(prose),
  ...surveys(prose),
];

const graded =
  /综合(?:评价)?得分为?(?<score>＃),(?:绩效)?评价(?:结果|等级)为?"?(?<grade>优|良|中|差)"?|(?:合计|总分)＊(?<total>＊)(?:——)?评价等级(?<last>优|良|中|差)/;

/** 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 below. */
function gradeOf(score: Decimal): string {
  const hundredths = rescale(score, 2).digits;
  return hundredths >= 9000n
    ? "优"
    : hundredths >= 8000n
      ? "良"
      : hundredths >= 6000n
        ? "中"
        : "差";
}

function grades(prose: Prose): ProseFinding[] {
  return matches(prose, graded).flatMap((match): ProseFinding[] => {
    const score = match.token("score") ?? match.token("total");
    const grade = match.group("grade") || match.group("last");
    if (!score || gradeOf(score.value) === grade) return [];
    return [
      {
        rule: "PF-08",
        severity: "error",
        at: Math.max(match.at("grade"), match.at("last")),
        stated: grade,
        expected: gradeOf(score.value),
        message: `得分 ${score.printed}，等级写“${grade}”；按 90 分以上优、80 分以上良、60 分以上中，应为“${gradeOf(score.value)}”`,
        fix: "请核对得分和等级，全文用同一等级。",
      },
    ];
  });
}

const rated = /分值(?:为)?(?<weight>＃),评价得分(?<score>＃),得分率为?(?<rate>％)/;

function scoreRates(prose: Prose): ProseFinding[] {
  return matches(prose, rated).flatMap((match): ProseFinding[] => {
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

function scoreTables(prose: Prose): ProseFinding[] {
  return matches(prose, scoreTable).flatMap((match): ProseFinding[] => {
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

function surveys(prose: Prose): ProseFinding[] {
  const all = matches(prose, survey)[0]?.token("all");
  if (!all) return [];
  return matches(prose, answer).flatMap((match): ProseFinding[] => {
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
