import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  negate,
  subtractDecimals,
  sumDecimals,
} from "../../numbers/decimal.ts";
import {
  addIntervals,
  compareFractions,
  type Interval,
  overlap,
  printedAmong,
} from "../../numbers/interval.ts";
import { type Breakdown, readBreakdowns } from "../../prose/breakdowns.ts";
import type { Prose } from "../../prose/prose.ts";
import { inUnit, say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-05: items never exceed the total they are part of; a complete list adds up to it. */
export const itemsSumToTheirTotal: TextRule = (prose) =>
  readBreakdowns(prose).flatMap((breakdown) => judge(prose, breakdown) ?? []);

function judge(prose: Prose, breakdown: Breakdown): TextFinding | undefined {
  const { whole, items, extent } = breakdown;
  const isMoney = whole.kind === "amount";
  if (items.some(({ token }) => token.kind !== whole.kind)) return undefined;
  if (!isMoney && items.some(({ token }) => token.unit !== whole.unit)) return undefined;
  const values = items.map(({ token }) => inUnit(token, whole.unit));
  // Counts are exact; amounts of one statement have the precision of the most precise.
  const precision = Math.max(whole.value.scale, ...values.map((value) => value.scale));
  const scale = isMoney ? precision : 9;
  const sums = values.map((value) => printedAmong(value, scale));
  const total = printedAmong(whole.value, scale);
  const sum = sumOf(sums);
  if (!sum || overlap(sum, total) || isTwoWays(sums, total)) return undefined;
  const exceeds = compareFractions(sum.low, total.high) > 0;
  const exact = sumDecimals(values);
  const short = subtractDecimals(whole.value, exact);
  if (!exceeds && (extent === "some" || (extent === "main" && !isNearly(short, whole.value))))
    return undefined;
  const rests = !exceeds && extent !== "all" ? "没有写明所列各项是否列全" : undefined;
  const difference = formatDecimal(negate(short));
  const name = breakdown.label || "合计";
  const printed = items.map(({ token }) => token.printed.replace(/\s/g, "")).join("+");
  const list = items.length === 1 ? "其中一项" : `所列 ${items.length} 项合计`;
  return {
    rule: "TX-05",
    severity: rests ? "warning" : "error",
    certainty: rests ? "likely" : "proved",
    rests,
    at: breakdown.start,
    stated: say(whole),
    expected: `${formatDecimal(exact)}${whole.unit}`,
    operands: items.map(({ label, token }) => ({ label, token })),
    message: `${name}写 ${say(whole)}，${list} ${printed}${items.length === 1 ? "" : `=${formatDecimal(exact)}`}${whole.unit}，${exceeds ? "超过" : "少于"}总数（差 ${difference}）`,
    fix: `从“${prose.quote(breakdown.start, breakdown.start + 20)}…”起逐项核对；若没有列全，请在末尾写“等”。`,
  };
}

/** A list of the main items that comes to all but a hundredth was meant to be all. */
function isNearly(short: Decimal, whole: Decimal): boolean {
  return compareDecimals({ digits: short.digits * 100n, scale: short.scale }, whole) < 0;
}

/** One total may be divided twice, one way after the other: a run of two items or more makes it up. */
function isTwoWays(sums: readonly Interval[], total: Interval): boolean {
  const isWhole = (run: readonly Interval[]) => {
    const sum = sumOf(run);
    const counted = run.filter(({ high }) => compareFractions(high, least) > 0);
    return counted.length >= 2 && sum !== undefined && overlap(sum, total);
  };
  return sums.some((_, at) => isWhole(sums.slice(0, at + 1)) || isWhole(sums.slice(at)));
}

/** Nothing printed as 0 is more: 0.5 元. */
const least = { numerator: 1n, denominator: 2n };

function sumOf(intervals: readonly Interval[]): Interval | undefined {
  const [first, ...rest] = intervals;
  return first && rest.reduce(addIntervals, first);
}
