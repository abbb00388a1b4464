import { inUnit } from "../../claims/claim.ts";
import { type Decimal, formatDecimal, negate, subtractDecimals } from "../../numbers/decimal.ts";
import { readFunctionalCategories } from "../../prose/functional-items.ts";
import { matches } from "../../prose/matches.ts";
import type { Prose } from "../../prose/prose.ts";
import { reasonAfter } from "../../prose/reasons.ts";
import { type NumberToken, say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";
import { certaintyOfSum, textSum } from "./text-sum.ts";

const signed = /(?<word>增加|减少)(?:了)?(?<amount>[￥＊])/;
const adjusted =
  /年初预算(?<initial>￥),年中追加(?<added>￥),调整后预算(?:数)?为?(?<adjusted>￥)(?:,实际支出(?<final>￥)(?:,[^￥。]{0,20}较年初预算(?<word>增加|减少)(?<change>￥))?)?/;

/** TX-10: increases and decreases that a reason names add up to the difference; 年初 + 追加 = 调整后. */
export const reasonAmountsAddUp: TextRule = (prose) => [...ofItems(prose), ...ofAdjustments(prose)];

function ofItems(prose: Prose): TextFinding[] {
  return readFunctionalCategories(prose)
    .flatMap(({ items }) => items)
    .flatMap((item): TextFinding[] => {
      const rest = prose.skeleton.slice(item.match.end, item.match.end + 24);
      const behind = /^,完成[^,。]{0,10}％/.exec(rest)?.[0].length ?? 0;
      const reason = reasonAfter(prose, item.match.end + behind);
      if (!reason) return [];
      const parts = matches(prose, signed, reason.start, reason.end);
      const numbers = reason.text.match(/[￥＊]/g)?.length ?? 0;
      // Only when every amount of the reason says its direction.
      if (parts.length < 2 || parts.length !== numbers || /等/.test(reason.text)) return [];
      const values = parts.flatMap((part) => {
        const token = part.token("amount");
        const unit = token?.unit || item.final.unit;
        return token ? [{ value: sign(token.value, part.group("word")), unit }] : [];
      });
      const { unit } = item.final;
      const difference = subtractDecimals(item.final.value, inUnit(item.initialBudget, unit));
      const judged = textSum({ value: difference, unit }, values);
      if (judged.verdict !== "differs") return [];
      const total = judged.sum;
      return [
        {
          rule: "TX-10",
          severity: "warning",
          at: reason.start,
          stated: total,
          expected: formatDecimal(difference),
          message: `${item.name}支出决算与年初预算差 ${formatDecimal(difference)}${item.final.unit}，原因里写明的增减合计 ${total}${item.final.unit}`,
          fix: "请核对原因里的各个增减额。",
        },
      ];
    });
}

function sign(value: Decimal, word: string): Decimal {
  return word === "减少" ? { digits: -value.digits, scale: value.scale } : value;
}

function minus({ value, unit }: NumberToken) {
  return { value: negate(value), unit };
}

function ofAdjustments(prose: Prose): TextFinding[] {
  return matches(prose, adjusted).flatMap((match): TextFinding[] => {
    const [initial, added, result] = [
      match.token("initial"),
      match.token("added"),
      match.token("adjusted"),
    ];
    if (!initial || !added || !result) return [];
    const judged = textSum(result, [initial, added]);
    const found: TextFinding[] = [];
    if (!judged.holds) {
      found.push({
        rule: "TX-05",
        ...certaintyOfSum(judged),
        at: match.at("adjusted"),
        stated: say(result),
        expected: `${judged.sum}${result.unit}`,
        message: `年初预算 ${say(initial)}+年中追加 ${say(added)} 应为 ${judged.sum}${result.unit}，写的是 ${say(result)}`,
        fix: "请核对年初预算、追加数和调整后预算数。",
      });
    }
    const [final, change] = [match.token("final"), match.token("change")];
    if (!final || !change) return found;
    const stated = sign(change.value, match.group("word"));
    const moved = textSum({ value: stated, unit: change.unit }, [final, minus(initial)]);
    if (!moved.holds) {
      found.push({
        rule: "TX-04",
        ...certaintyOfSum(moved),
        at: match.at("change"),
        stated: `${match.group("word")}${say(change)}`,
        expected: `${moved.sum}${change.unit}`,
        message: `实际支出 ${say(final)}，年初预算 ${say(initial)}，差 ${moved.sum}${change.unit}，写的是${match.group("word")}${say(change)}`,
        fix: "请核对实际支出、年初预算和变动额。",
      });
    }
    return found;
  });
}
