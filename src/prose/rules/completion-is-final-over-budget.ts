import { formatDecimal, percentOf } from "../../numbers/decimal.ts";
import { printedInterval, printOfPercent } from "../../numbers/interval.ts";
import { type Match, matches } from "../matches.ts";
import type { Prose } from "../prose.ts";
import { type ProseFinding, type ProseRule, say } from "../prose-rule.ts";

/** The ways in which a sentence gives base, actual and rate. */
const patterns = [
  /(?:年初|全年)?预算(?:数|资金)?为?(?<base>￥)[,。;](?:支出)?(?:决算|执行)(?:支出)?(?:数)?为?(?<actual>￥),完成(?:年初|全年)?预算(?:数)?的?(?<rate>％)/,
  /(?:支出)?决算(?:数)?为?(?<actual>￥)[。,]与(?:年初|全年)?预算(?:数)?(?<base>￥)相比,完成(?:年初|全年)?预算(?:数)?的?(?<rate>％)/,
  /(?:支出)?决算(?:数)?为?(?<actual>￥),(?:完成|为)(?:年初|全年)?预算(?:数)?(?<base>￥)的(?<rate>％)/,
  /(?:预算|到位资金)(?<base>￥)(?:[^￥％]{0,60}[,。])?(?:截至＠＄月＄日,)?(?:实际|累计)支出(?<actual>￥),(?:项目)?预算执行率为?(?<rate>％)/,
  /=\((?<actual>￥)\/(?<base>￥)\)×％=(?<rate>％)/,
];

/** TX-03: 完成率 = 决算 ÷ the base that the sentence names; never capped, never the growth rate. */
export const completionIsFinalOverBudget: ProseRule = (prose) =>
  patterns.flatMap((pattern) =>
    matches(prose, pattern).flatMap((match) => judge(prose, match) ?? []),
  );

function judge(prose: Prose, match: Match): ProseFinding | undefined {
  const [base, actual, rate] = [match.token("base"), match.token("actual"), match.token("rate")];
  if (!base || !actual || !rate) return undefined;
  const verdict = printOfPercent(
    rate.value,
    printedInterval(actual.value),
    printedInterval(base.value),
  );
  if (verdict === "rounded") return undefined;
  const operands = [
    { label: "决算数", token: actual },
    { label: "预算数", token: base },
  ];
  const common = { rule: "TX-03", at: match.at("rate"), stated: say(rate), operands };
  const quote = prose.quote(match.start, match.end);
  if (verdict === "no-base") {
    return {
      ...common,
      severity: actual.value.digits === 0n ? "info" : "error",
      expected: "无可比性",
      message: `预算为 0，完成率没有意义，却写“${quote}”`,
      fix: "预算为 0 时，请写“无可比性”或不写完成率。",
    };
  }
  const expected = formatDecimal(percentOf(actual.value, base.value) ?? rate.value);
  const computation = `${say(actual)}÷${say(base)}`;
  if (verdict === "truncated") {
    return {
      ...common,
      severity: "warning",
      expected: `${expected}%`,
      message: `“${quote}”：${computation} 应为 ${expected}%，写的数是截去尾数，不是四舍五入`,
      fix: `请把 ${say(rate)} 改为 ${expected}%。`,
    };
  }
  return {
    ...common,
    severity: "error",
    expected: `${expected}%`,
    message: `“${quote}”：${computation} 应为 ${expected}%，不是 ${say(rate)}`,
    fix: `请核对预算数、决算数和完成率；两数无误时把完成率改为 ${expected}%，超过 100% 也照写。`,
  };
}
