import { inUnit, quantityOfPrint } from "../../claims/claim.ts";
import { judgeRatio, partOf } from "../../claims/judge.ts";
import { formatDecimal, percentOf } from "../../numbers/decimal.ts";
import { type Completion, readCompletions } from "../../prose/completions.ts";
import type { Prose } from "../../prose/prose.ts";
import { readReviews } from "../../prose/self-evaluations.ts";
import { say } from "../../prose/tokens.ts";
import { bearsOut, cureByScore } from "../execution-points.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-03: 完成率 = 决算 ÷ the base that the sentence names; never capped, never the growth rate. */
export const completionInText: TextRule = (prose) =>
  readCompletions(prose).flatMap((completion) => judge(prose, completion) ?? []);

type Reading = Completion["readings"][number];

function verdictOf({ base, actual }: Reading, { rate }: Completion) {
  return judgeRatio(rate.value, partOf(quantityOfPrint(actual), [quantityOfPrint(base)]));
}

function judge(prose: Prose, completion: Completion): TextFinding | undefined {
  const { rate, readings } = completion;
  const verdicts = readings.map((reading) => verdictOf(reading, completion));
  if (verdicts.includes("rounded")) return undefined;
  const index = Math.max(0, verdicts.indexOf("truncated"));
  const { base, actual } = readings[index] as Reading;
  const operands = [
    { label: "决算数", token: actual },
    { label: "预算数", token: base },
  ];
  const common = { rule: "TX-03", at: completion.at, stated: say(rate), operands };
  const quote = prose.quote(completion.start, completion.end);
  if (verdicts[index] === "no-base") {
    const isNothing = actual.value.digits === 0n || rate.value.digits === 0n;
    return {
      ...common,
      severity: isNothing ? "info" : "error",
      expected: "无可比性",
      message: `预算为 0，完成率没有意义，却写“${quote}”`,
      fix: "预算为 0 时，请写“无可比性”或不写完成率。",
    };
  }
  const computed = percentOf(actual.value, inUnit(base, actual.unit));
  const expected = formatDecimal(computed ?? rate.value);
  const computation = `${say(actual)}÷${say(base)}`;
  if (verdicts[index] === "truncated") {
    return {
      ...common,
      severity: "warning",
      expected: `${expected}%`,
      message: `“${quote}”：${computation} 应为 ${expected}%，写的数是截去尾数，不是四舍五入`,
      fix: `请把 ${say(rate)} 改为 ${expected}%。`,
    };
  }
  const scored = readReviews(prose).find((review) => review.rate === rate)?.score;
  const isBorneOut = scored && bearsOut(scored.value, rate.value);
  return {
    ...common,
    severity: "error",
    expected: `${expected}%`,
    message: `“${quote}”：${computation} 应为 ${expected}%，不是 ${say(rate)}`,
    fix: isBorneOut
      ? cureByScore(say(scored), say(rate))
      : `请核对预算数、决算数和完成率；两数无误时把完成率改为 ${expected}%，超过 100% 也照写。`,
  };
}
