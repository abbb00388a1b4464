import { compareFractions, printedInterval, subtractIntervals } from "../../numbers/interval.ts";
import { readChanges } from "../../prose/changes.ts";
import { readFunctionalCategories } from "../../prose/functional-items.ts";
import type { Prose } from "../../prose/prose.ts";
import { type Reason, reasonAfter } from "../../prose/reasons.ts";
import { say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-08: a reason for a rise speaks of something that rises, and one for a fall of something that falls. */
export const reasonPointsTheSameWay: TextRule = (prose) => [...ofChanges(prose), ...ofItems(prose)];

function ofChanges(prose: Prose): TextFinding[] {
  return readChanges(prose).flatMap((change) => {
    const { direction, amount, match } = change;
    if (amount.value.digits === 0n || amount.kind !== "amount") return [];
    const falls = direction === "down" || amount.value.digits < 0n;
    if (direction === "both" && !falls) return [];
    const reason = reasonAfter(prose, match.end);
    return reason
      ? judge(prose, falls, reason, prose.quote(match.at("word"), match.at("amount") + 1))
      : [];
  });
}

const zero = { numerator: 0n, denominator: 1n };

function ofItems(prose: Prose): TextFinding[] {
  return readFunctionalCategories(prose)
    .flatMap(({ items }) => items)
    .flatMap(({ match, name, final, initialBudget }) => {
      const difference = subtractIntervals(
        printedInterval(final.value),
        printedInterval(initialBudget.value),
      );
      const falls = compareFractions(difference.high, zero) < 0;
      if (!falls && compareFractions(difference.low, zero) <= 0) return [];
      const rest = prose.skeleton.slice(match.end, match.end + 24);
      const behind = /^,完成[^,。]{0,10}％/.exec(rest)?.[0].length ?? 0;
      const reason = reasonAfter(prose, match.end + behind);
      const what = `${name}支出决算 ${say(final)}，年初预算 ${say(initialBudget)}`;
      return reason ? judge(prose, falls, reason, what) : [];
    });
}

function judge(prose: Prose, falls: boolean, reason: Reason, what: string): TextFinding[] {
  // One that lists amounts or several causes is weighed by nobody.
  if (/[￥＊]|一是|1\./.test(reason.text)) return [];
  const leaning = prose.wording.leaningOf(reason.text);
  if (leaning === undefined || (leaning === "down") === falls) return [];
  const quote = prose.quote(reason.start, Math.min(reason.end, reason.start + 40));
  return [
    {
      rule: "TX-08",
      severity: "warning",
      at: reason.start,
      stated: quote,
      expected: falls ? "减少的原因" : "增加的原因",
      message: `${what}，是${falls ? "减少" : "增加"}；原因却只说${falls ? "增加" : "减少"}：“${quote}”`,
      fix: `请写明为什么${falls ? "减少" : "增加"}；如原因无误，请核对金额。`,
    },
  ];
}
