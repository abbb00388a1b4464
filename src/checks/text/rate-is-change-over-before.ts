import { inUnit, quantityOfPrint } from "../../claims/claim.ts";
import { changeOf, evenly, judgeRatio, partOf, type Ratio } from "../../claims/judge.ts";
import type { Quantity } from "../../figures/quantity.ts";
import {
  formatDecimal,
  magnitude,
  negate,
  percentOf,
  subtractDecimals,
  sumDecimals,
} from "../../numbers/decimal.ts";
import { magnitudeInterval } from "../../numbers/interval.ts";
import { type ChangedFigures, changedFigures } from "../../prose/changed-figures.ts";
import { type Change, readChanges } from "../../prose/changes.ts";
import type { Prose } from "../../prose/prose.ts";
import { type NumberToken, say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-04: rate = change ÷ |before|, where before = now − change; without a base there is no rate. */
export const rateIsChangeOverBefore: TextRule = (prose) =>
  readChanges(prose).flatMap((change) => judge(prose, change) ?? []);

function judge(prose: Prose, change: Change): TextFinding | undefined {
  const { rate, direction, amount } = change;
  if (!rate || (amount.value.digits === 0n && rate.token.value.digits === 0n)) return undefined;
  if (direction === "both" && amount.value.digits > 0n) return undefined;
  const figures = changedFigures(prose, change);
  const verdicts = figures.now.map((now) => verdictFor(change, now, rate.token));
  const direct = figures.before.map((before) => verdictOver(change, before, rate.token));
  if (verdicts.length === 0 || [...verdicts, ...direct].includes("rounded")) return undefined;
  const index = Math.max(0, verdicts.indexOf("truncated"));
  return report(prose, change, figures, index, verdicts[index] ?? "wrong");
}

function verdictFor(change: Change, now: NumberToken, rate: NumberToken) {
  const [present, moved] = evenly([quantityOfPrint(now), movedBy(change)]) as [Quantity, Quantity];
  return judgeRatio(magnitude(rate.value), absolute(changeOf(moved, present)));
}

function verdictOver(change: Change, before: NumberToken, rate: NumberToken) {
  const [base, moved] = evenly([quantityOfPrint(before), movedBy(change)]) as [Quantity, Quantity];
  return judgeRatio(magnitude(rate.value), absolute(partOf(moved, [base])));
}

/** Rates are printed without a sign: the word says it. */
function absolute({ part, whole }: Ratio): Ratio {
  return { part: magnitudeInterval(part), whole };
}

function movedBy(change: Change): Quantity {
  const size = quantityOfPrint(change.amount);
  const value = magnitude(size.value);
  return { ...size, value: isUp(change) ? value : negate(value) };
}

/** A minus sign means the fall that the word says (or should say). */
function isUp({ direction, amount }: Change): boolean {
  return direction === "up" && amount.value.digits > 0n;
}

function report(
  prose: Prose,
  change: Change,
  { now: candidates, how }: ChangedFigures,
  index: number,
  verdict: string,
): TextFinding | undefined {
  const { match, amount, rate } = change;
  const now = candidates[index];
  if (!rate || !now) return undefined;
  const size = magnitude(amount.value);
  const value = inUnit(now, amount.unit);
  const before = isUp(change) ? subtractDecimals(value, size) : sumDecimals([value, size]);
  const quote = prose.quote(match.at("word"), match.end);
  const operands = [
    { label: "本年数", token: now },
    { label: "变动额", token: amount },
  ];
  const rests = how === "near" ? "没有写明是哪个数的增减，按前文各数都算不出" : undefined;
  const common = {
    rule: "TX-04",
    at: match.at("rate"),
    stated: say(rate.token),
    operands,
    certainty: rests ? ("likely" as const) : ("proved" as const),
    rests,
  };
  if (verdict === "no-base") {
    return {
      ...common,
      severity: rests ? "warning" : "error",
      expected: "无可比性",
      message: `“${quote}”：本年数 ${say(now)} 全部是变动额，上年为 0，比率没有意义`,
      fix: "上年为 0 时，请写“上年为 0，无可比性”，不写比率。",
    };
  }
  const expected = formatDecimal(percentOf(size, magnitude(before)) ?? rate.token.value);
  const truncated = verdict === "truncated";
  return {
    ...common,
    severity: truncated || rests ? "warning" : "error",
    expected: `${expected}%`,
    message: `“${quote}”：按本年数 ${say(now)}，变动前应为 ${formatDecimal(before)}${amount.unit}，比率应为 ${expected}%${truncated ? "，写的数是截去尾数，不是四舍五入" : ""}`,
    fix: "请核对本年数、变动额和比率三个数。",
  };
}
