import { formatDecimal, subtractDecimals, sumDecimals } from "../../numbers/decimal.ts";
import {
  addIntervals,
  compareFractions,
  type Interval,
  overlap,
  printedAmong,
} from "../../numbers/interval.ts";
import { type Breakdown, readBreakdowns } from "../breakdowns.ts";
import type { Prose } from "../prose.ts";
import { type ProseFinding, type ProseRule, say } from "../prose-rule.ts";

/** TX-05: items never exceed the total they are part of; a complete list adds up to it. */
export const itemsSumToTheirTotal: ProseRule = (prose) =>
  readBreakdowns(prose).flatMap((breakdown) => judge(prose, breakdown) ?? []);

function judge(prose: Prose, breakdown: Breakdown): ProseFinding | undefined {
  const { whole, items, complete, exhaustive } = breakdown;
  if (items.some(({ token }) => token.unit !== whole.unit)) return undefined;
  const values = items.map(({ token }) => token.value);
  // Counts are exact; amounts of one statement have the precision of the most precise.
  const precision = Math.max(whole.value.scale, ...values.map((value) => value.scale));
  const scale = whole.kind === "count" ? 9 : precision;
  const sums = values.map((value) => printedAmong(value, scale));
  const total = printedAmong(whole.value, scale);
  const sum = sumOf(sums);
  if (!sum || overlap(sum, total)) return undefined;
  // 其中 may divide the same total twice, one way after the other: three items or more are one way.
  const part = (run: readonly Interval[]) =>
    run.filter(({ high }) => high.numerator > 0n).length >= 3 && overlap(sumOf(run) ?? sum, total);
  if (!exhaustive && sums.some((_, at) => part(sums.slice(0, at + 1)) || part(sums.slice(at)))) {
    return undefined;
  }
  const exceeds = compareFractions(sum.low, total.high) > 0;
  if (!exceeds && !complete) return undefined;
  const exact = sumDecimals(values);
  const difference = formatDecimal(subtractDecimals(exact, whole.value));
  const name = breakdown.label || "合计";
  const printed = items.map(({ token }) => token.printed.replace(/\s/g, "")).join("+");
  const list = items.length === 1 ? "其中一项" : `所列 ${items.length} 项合计`;
  return {
    rule: "TX-05",
    severity: "error",
    at: breakdown.start,
    stated: say(whole),
    expected: `${formatDecimal(exact)}${whole.unit}`,
    operands: items.map(({ label, token }) => ({ label, token })),
    message: `${name}写 ${say(whole)}，${list} ${printed}${items.length === 1 ? "" : `=${formatDecimal(exact)}`}${whole.unit}，${exceeds ? "超过" : "少于"}总数（差 ${difference}）`,
    fix: `从“${prose.quote(breakdown.start, breakdown.start + 20)}…”起逐项核对；若没有列全，请在末尾写“等”。`,
  };
}

function sumOf(intervals: readonly Interval[]): Interval | undefined {
  const [first, ...rest] = intervals;
  return first && rest.reduce(addIntervals, first);
}
