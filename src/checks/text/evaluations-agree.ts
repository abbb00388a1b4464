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

/** EV-01 得分率 and sums of scores; EV-02 answers of a survey. */
export const evaluationsAgree: TextRule = (prose) => [
  ...scoreRates(prose),
  ...scoreTables(prose),
  ...surveys(prose),
];

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
