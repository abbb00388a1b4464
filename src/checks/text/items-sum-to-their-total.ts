import { judgeSum } from "../../claims/judge.ts";
import type { Quantity } from "../../figures/quantity.ts";
import { compareDecimals, type Decimal, magnitude } from "../../numbers/decimal.ts";
import { type BreakdownReading, readBreakdowns, type Whole } from "../../prose/breakdowns.ts";
import type { Prose } from "../../prose/prose.ts";
import { say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";
import { certaintyOfSum, sumCheck, type TextSum, textSum } from "./text-sum.ts";

/** TX-05: items never exceed the total they are part of; a complete list adds up to it. */
export const itemsSumToTheirTotal: TextRule = (prose) =>
  readBreakdowns(prose).flatMap((breakdown) => {
    const read = [breakdown, ...breakdown.others].flatMap((of) =>
      breakdown.readings.map((reading) => differs(of, reading)),
    );
    const found = read.filter((one) => one !== undefined);
    const [first] = found.sort((a, b) => compareDecimals(gap(a), gap(b)));
    return first && found.length === read.length ? [report(prose, first)] : [];
  });

interface Difference extends BreakdownReading {
  readonly of: Whole;
  readonly judged: TextSum;
}

/** How far the items are from the total, in base units: the nearest total is the likeliest. */
function gap({ judged }: Difference): Decimal {
  return magnitude(judged.short);
}

/** The sum of a reading that does not come out. */
function differs(of: Whole, reading: BreakdownReading): Difference | undefined {
  const { whole } = of;
  const { items, extent } = reading;
  if (items.some(({ token }) => token.kind !== whole.kind)) return undefined;
  if (whole.kind !== "amount" && items.some(({ token }) => token.unit !== whole.unit))
    return undefined;
  const tokens = items.map(({ token }) => token);
  const judged = textSum(whole, tokens);
  if (judged.holds || isTwoWays(judged)) return undefined;
  const mayBeMore = extent === "some" || (extent === "main" && !isNearly(judged));
  if (!judged.exceeds && mayBeMore) return undefined;
  return { ...reading, of, judged };
}

function report(
  prose: Prose,
  { of: { whole, label, start }, items, extent, judged }: Difference,
): TextFinding {
  const { exceeds } = judged;
  const isOpen = !exceeds && extent !== "all";
  const certainty = isOpen
    ? ({ severity: "warning", certainty: "likely", rests: "没有写明所列各项是否列全" } as const)
    : certaintyOfSum(judged);
  const name = label || "合计";
  const tokens = items.map(({ token }) => token);
  const printed = items.map(({ token }) => token.printed.replace(/\s/g, "")).join("+");
  const list = items.length === 1 ? "其中一项" : `所列 ${items.length} 项合计`;
  return {
    rule: "TX-05",
    ...certainty,
    at: start,
    stated: say(whole),
    expected: `${judged.sum}${whole.unit}`,
    operands: items.map(({ label, token }) => ({ label, token })),
    label: name,
    sum: sumCheck(whole, tokens, { atMost: extent === "some" || items.length === 1 }),
    message: `${name}写 ${say(whole)}，${list} ${printed}${items.length === 1 ? "" : `=${judged.sum}`}${whole.unit}，${exceeds ? "超过" : "少于"}总数（差 ${judged.excess}）`,
    fix: `从“${prose.quote(start, start + 20)}…”起逐项核对；若没有列全，请在末尾写“等”。`,
  };
}

/** A list of the main items that comes to all but a hundredth was meant to be all. */
function isNearly({ short, total }: TextSum): boolean {
  return compareDecimals({ digits: short.digits * 100n, scale: short.scale }, total.value) < 0;
}

/** One total may be divided twice, one way after the other: a run of two items or more makes it up. */
function isTwoWays({ total, terms }: TextSum): boolean {
  const isWhole = (run: readonly Quantity[]) => {
    const counted = run.filter(({ value }) => value.digits !== 0n);
    const { verdict } = judgeSum(total, run);
    return counted.length >= 2 && (verdict === "exact" || verdict === "rounding");
  };
  return terms.some((_, at) => isWhole(terms.slice(0, at + 1)) || isWhole(terms.slice(at)));
}
