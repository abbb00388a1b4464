import { inUnit } from "../../claims/claim.ts";
import { judgeSame } from "../../claims/judge.ts";
import { compareDecimals } from "../../numbers/decimal.ts";
import { claimsOf, type TextClaim } from "../../prose/claims.ts";
import { matches } from "../../prose/matches.ts";
import type { Prose } from "../../prose/prose.ts";
import { structureOf } from "../../prose/structure.ts";
import { say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

const pattern =
  /(?:支出)?决算(?:数)?(?<word>大于|高于|超过|小于|低于|等于|持平于|与(?:年初|全年)?预算(?:数)?(?:基本)?(?:持平|一致))(?<base>年初|全年|调整)?(?:预算)?(?:数)?/;

/** TX-03: 大于, 小于, 持平 are what budget and final amount of the sentence are to one another. */
export const comparisonWordsFit: TextRule = (prose) =>
  matches(prose, pattern).flatMap((match): TextFinding[] => {
    const word = match.group("word");
    if (word.includes("基本")) return [];
    const pairs = pairsBefore(prose, match.start);
    const said = /大于|高于|超过/.test(word) ? 1 : /小于|低于/.test(word) ? -1 : 0;
    if (pairs.length === 0 || pairs.some((pair) => fits(pair, said))) return [];
    const [{ base, final }] = pairs as [Pair];
    // Two prints alike may differ in digits that are not printed.
    const isUnsure = pairs.some((pair) => orderOf(pair) === 0);
    const expected = { "1": "大于", "-1": "小于", "0": "等于" }[String(orderOf({ base, final }))];
    return [
      {
        rule: "TX-03",
        severity: isUnsure ? "warning" : "error",
        rests: isUnsure ? "两个数印出来相等，没有印出的尾数可能不同" : undefined,
        at: match.start,
        stated: word,
        expected,
        operands: [
          { label: "决算数", token: final.token },
          { label: "预算数", token: base.token },
        ],
        message: `写“${prose.quote(match.start, match.end)}”，决算数 ${say(final.token)} 却${expected}预算数 ${say(base.token)}`,
        fix: "请核对决算数与预算数，以及两者大小的说法。",
      },
    ];
  });

interface Pair {
  readonly base: TextClaim;
  readonly final: TextClaim;
}

/** Budget and final amount of the sentence before; every pair where it has several. */
function pairsBefore(prose: Prose, at: number): Pair[] {
  const sentence = prose.skeleton.lastIndexOf("。", at - 1);
  const from = Math.max(structureOf(prose).lastBreak(at), at - 160, sentence);
  const claims = claimsOf(prose).filter((claim) => claim.at >= from && claim.at < at);
  const bases = claims.filter(({ phase }) => /budget/.test(phase));
  const finals = claims.filter(({ phase }) => phase === "final");
  return bases.flatMap((base) => finals.map((final) => ({ base, final })));
}

/** Numbers that differ by rounding alone may be called equal or not. */
function fits({ base, final }: Pair, said: number): boolean {
  const value = inUnit(base.token, final.token.unit);
  const isNear = judgeSame(final.token, base.token) !== "differs";
  return (isNear && said === 0) || compareDecimals(final.token.value, value) === said;
}

function orderOf({ base, final }: Pair): number {
  return compareDecimals(final.token.value, inUnit(base.token, final.token.unit));
}
