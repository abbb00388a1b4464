import { inUnit, quantityOfPrint } from "../../claims/claim.ts";
import { evenly, judgeRatio, partOf } from "../../claims/judge.ts";
import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  percentOf,
  sumDecimals,
} from "../../numbers/decimal.ts";
import {
  addIntervals,
  compareFractions,
  exactInterval,
  type Interval,
  printedInterval,
} from "../../numbers/interval.ts";
import { labelBefore } from "../../prose/labels.ts";
import type { Prose } from "../../prose/prose.ts";
import { readShareRuns, type Share, type Wholes, wholesOf } from "../../prose/shares.ts";
import { type NumberToken, say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-02: a share is part ÷ whole; the shares of one list are never more than 100%. */
export const shareIsPartOverWhole: TextRule = (prose) =>
  readShareRuns(prose).flatMap((run) => judgeRun(prose, run));

function judgeRun(prose: Prose, run: readonly Share[]): TextFinding[] {
  const wholes = wholesOf(prose, run);
  const [likeliest] = wholes.readings;
  const excess = wholes.how === "none" ? sharesOverHundred(prose, run) : [];
  if (!likeliest || excess.length > 0) return excess;
  return run.flatMap((share): TextFinding[] => {
    const verdicts = wholes.readings.map((whole) => verdictOf(share, whole));
    if (verdicts.includes("rounded")) return [];
    const cut = wholes.readings[verdicts.indexOf("truncated")];
    return [wrongShare(prose, share, cut ?? likeliest, cut !== undefined, wholes.how)];
  });
}

function verdictOf({ part, rate }: Share, whole: readonly NumberToken[]) {
  const numbers = [part, ...whole];
  const isNothing = [...numbers, rate].every(({ value }) => value.digits === 0n);
  if (isNothing) return "rounded";
  const [own, ...wholes] = evenly(numbers.map(quantityOfPrint));
  return own ? judgeRatio(rate.value, partOf(own, wholes)) : "no-base";
}

function wrongShare(
  prose: Prose,
  share: Share,
  whole: readonly NumberToken[],
  truncated: boolean,
  how: Wholes["how"],
): TextFinding {
  const { match, part, rate } = share;
  const sum = sumDecimals(whole.map((token) => inUnit(token, part.unit)));
  const computed = percentOf(part.value, sum, Math.max(2, rate.value.scale));
  const expected = computed ? `${formatDecimal(computed)}%` : "无可比性";
  const label = labelBefore(prose, match.at("part")) || "该项";
  // Nothing is more than the whole of which it is a part.
  const isTooMuch = compareDecimals(rate.value, one) > 0;
  const rests = how === "none" && !isTooMuch ? "没有写明占谁的比重，按前文各数都算不出" : undefined;
  return {
    rule: "TX-02",
    severity: truncated || rests ? "warning" : "error",
    certainty: rests ? "likely" : "proved",
    rests,
    at: match.at("rate"),
    part,
    stated: say(rate),
    expected,
    operands: [
      { label, token: part },
      ...whole.map((token) => ({ label: share.base || "合计", token })),
    ],
    message: `${label}写“${prose.quote(match.start, match.end)}”：${say(part)}÷${formatDecimal(sum)}${part.unit} 应为 ${expected}${truncated ? "，写的数是截去尾数，不是四舍五入" : ""}`,
    fix: "请核对该项金额、合计和占比，并写明占谁的比重。",
  };
}

/** Where no total is known, the shares of one list still cannot be more than the whole. */
function sharesOverHundred(prose: Prose, run: readonly Share[]): TextFinding[] {
  const [first] = run;
  if (!first || run.length < 2) return [];
  const rates = run.map(({ rate }) => printedInterval(rate.value)).reduce(addIntervals);
  if (compareFractions(rates.low, hundred.low) <= 0) return [];
  const sum = formatDecimal(sumDecimals(run.map(({ rate }) => rate.value)));
  return [
    {
      rule: "TX-02",
      severity: "error",
      at: first.match.at("rate"),
      stated: `${sum}%`,
      expected: "100%",
      operands: run.map(({ match, rate }) => ({
        label: labelBefore(prose, match.at("part")),
        token: rate,
      })),
      message: `${run.length} 项占比合计 ${sum}%，超过 100%`,
      fix: "请重新计算每一项的占比，并写明占谁的比重。",
    },
  ];
}

const one: Decimal = { digits: 100n, scale: 0 };
const hundred: Interval = exactInterval(one);
