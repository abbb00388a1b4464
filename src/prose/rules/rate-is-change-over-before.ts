import {
  type Decimal,
  formatDecimal,
  percentOf,
  subtractDecimals,
  sumDecimals,
} from "../../numbers/decimal.ts";
import {
  addIntervals,
  printedAmong,
  printOfPercent,
  subtractIntervals,
} from "../../numbers/interval.ts";
import { type Change, readChanges } from "../changes.ts";
import type { Prose } from "../prose.ts";
import { type ProseFinding, type ProseRule, say } from "../prose-rule.ts";
import type { NumberToken } from "../tokens.ts";

/** TX-04: rate = change ÷ |before|, where before = now − change; without a base there is no rate. */
export const rateIsChangeOverBefore: ProseRule = (prose) =>
  readChanges(prose).flatMap((change) => judge(prose, change) ?? []);

function judge(prose: Prose, change: Change): ProseFinding | undefined {
  const { rate, direction, amount } = change;
  if (!rate || amount.value.digits === 0n) return undefined;
  if (direction === "open" && amount.value.digits > 0n) return undefined;
  const candidates = nowCandidates(prose, change);
  const verdicts = candidates.map((now) => verdictFor(change, now, rate.token));
  if (candidates.length === 0 || verdicts.includes("rounded")) return undefined;
  const index = Math.max(0, verdicts.indexOf("truncated"));
  return report(prose, change, candidates[index] as NumberToken, verdicts[index] ?? "wrong");
}

const absolute = ({ digits, scale }: Decimal): Decimal => ({
  digits: digits < 0n ? -digits : digits,
  scale,
});

function verdictFor(change: Change, now: NumberToken, rate: NumberToken) {
  const scale = Math.max(change.amount.value.scale, now.value.scale);
  const size = printedAmong(absolute(change.amount.value), scale);
  const present = printedAmong(now.value, scale);
  const before = isUp(change) ? subtractIntervals(present, size) : addIntervals(present, size);
  return printOfPercent(absolute(rate.value), size, before);
}

/** A minus sign means the fall that the word says (or should say). */
function isUp({ direction, amount }: Change): boolean {
  return direction === "up" && amount.value.digits > 0n;
}

/**
 * The figures that may have changed, the likeliest first: the total that the sentence names, else
 * those of the same unit since the last reason or heading.
 */
function nowCandidates(prose: Prose, change: Change): NumberToken[] {
  const end = change.match.start;
  const from = Math.max(0, end - 2500);
  const before = prose.skeleton.slice(from, end);
  if (/总计/.test(change.subject)) {
    const at = Math.max(
      ...["总计￥", "总计均为￥", "总预算为￥"].map((text) => before.lastIndexOf(text)),
    );
    const place = at < 0 ? -1 : before.indexOf("￥", at);
    const token = place < 0 ? undefined : prose.tokenAt(from + place);
    return token ? [token] : [];
  }
  const recent = before.slice(-400);
  const start = from + before.length - recent.length;
  const own = Math.max(recent.lastIndexOf("原因") + 2, recent.lastIndexOf("说明") + 2, 0);
  const crossesReason = own === recent.lastIndexOf("原因") + 2 && recent.lastIndexOf("原因") >= 0;
  const tokens: NumberToken[] = [];
  for (let index = recent.length - 1; index >= own; index--) {
    const token = prose.tokenAt(start + index);
    if (token && token.unit === change.amount.unit) tokens.push(token);
  }
  // Behind a reason, only a figure of its own item can be meant.
  return crossesReason ? tokens.slice(0, 2) : tokens.slice(0, 6);
}

function report(
  prose: Prose,
  change: Change,
  now: NumberToken,
  verdict: string,
): ProseFinding | undefined {
  const { match, amount, rate } = change;
  if (!rate) return undefined;
  const size = absolute(amount.value);
  const before = isUp(change) ? subtractDecimals(now.value, size) : sumDecimals([now.value, size]);
  const quote = prose.quote(match.at("word"), match.end);
  const operands = [
    { label: "本年数", token: now },
    { label: "变动额", token: amount },
  ];
  const common = { rule: "TX-04", at: match.at("rate"), stated: say(rate.token), operands };
  if (verdict === "no-base") {
    return {
      ...common,
      severity: "error",
      expected: "无可比性",
      message: `“${quote}”：本年数 ${say(now)} 全部是变动额，上年为 0，比率没有意义`,
      fix: "上年为 0 时，请写“上年为 0，无可比性”，不写比率。",
    };
  }
  const expected = formatDecimal(percentOf(size, absolute(before)) ?? rate.token.value);
  const truncated = verdict === "truncated";
  return {
    ...common,
    severity: truncated ? "warning" : "error",
    expected: `${expected}%`,
    message: `“${quote}”：按本年数 ${say(now)}，变动前应为 ${formatDecimal(before)}${now.unit}，比率应为 ${expected}%${truncated ? "，写的数是截去尾数，不是四舍五入" : ""}`,
    fix: "请核对本年数、变动额和比率三个数。",
  };
}
