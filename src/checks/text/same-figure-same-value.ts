import { judgeSame } from "../../claims/judge.ts";
import type { Decimal } from "../../numbers/decimal.ts";
import { comparePrints } from "../../numbers/interval.ts";
import { type Change, isYearly, readChanges } from "../../prose/changes.ts";
import { isCertain, keyOf } from "../../prose/claim-ids.ts";
import { claimsOf, type TextClaim } from "../../prose/claims.ts";
import { matches } from "../../prose/matches.ts";
import type { Prose } from "../../prose/prose.ts";
import { type NumberToken, say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";
import { sumCheck } from "./text-sum.ts";
import { leavesOutWhatIsLeft } from "./what-is-left.ts";

/** TX-01: a figure that is stated twice has one value; one total has one change against last year. */
export const sameFigureSameValue: TextRule = (prose) => [
  ...figures(prose),
  ...changesOfOneTotal(prose),
  ...twoUnits(prose),
];

/** “13.77亿元（137695.82万元）”: one number, printed twice. */
function twoUnits(prose: Prose): TextFinding[] {
  return matches(prose, /(?<one>￥)\((?:即|约)?(?<other>￥)\)/).flatMap((match): TextFinding[] => {
    const [one, other] = [match.token("one"), match.token("other")];
    if (!one || !other || one.unit === other.unit) return [];
    if (judgeSame(one, other) !== "differs") return [];
    return [
      {
        rule: "TX-01",
        severity: "error",
        at: match.at("one"),
        stated: say(one),
        expected: say(other),
        operands: [
          { label: "此处", token: one },
          { label: "括号内", token: other },
        ],
        message: `“${prose.quote(match.start, match.end)}”：两个数不是同一金额`,
        fix: "请核对两种单位的金额。",
      },
    ];
  });
}

function figures(prose: Prose): TextFinding[] {
  const known = claimsOf(prose).filter((claim) => isCertain(prose, claim));
  const groups = Map.groupBy(known, (claim) => totalKey(prose, claim));
  return [...groups.values()].flatMap((claims) => {
    const usual = mostStated(claims);
    return claims
      .filter((claim) => !same(claim, usual) && !isNet(prose, claim, usual))
      .map((claim) => report(prose, claim, usual));
  });
}

/** 收入总计, 支出总计 and 收支总计 are one number. */
function totalKey(prose: Prose, claim: TextClaim): string {
  return keyOf(prose, claim).replace(/^(?:income|expenditure)-total\//, "totals/");
}

/** A 支出总计 without what is left at the end is another number than the 收入总计. */
function isNet(prose: Prose, a: TextClaim, b: TextClaim): boolean {
  const [expenditure, income] = a.concept === "expenditure-total" ? [a, b] : [b, a];
  if (expenditure.concept !== "expenditure-total" || income.concept === "expenditure-total") {
    return false;
  }
  const claims = claimsOf(prose).filter(({ scope }) => scope === expenditure.scope);
  return leavesOutWhatIsLeft(income, expenditure, claims);
}

function compare(a: TextClaim, b: TextClaim) {
  return judgeSame(a.token, b.token);
}

const same = (a: TextClaim, b: TextClaim) => compare(a, b) === "equal";

/** The value that most places give; the first of equals. */
function mostStated(claims: readonly TextClaim[]): TextClaim {
  const votes = (claim: TextClaim) => claims.filter((other) => same(claim, other)).length;
  return [...claims].sort((a, b) => votes(b) - votes(a))[0] as TextClaim;
}

function report(prose: Prose, claim: TextClaim, usual: TextClaim): TextFinding {
  const isRounding = compare(claim, usual) === "rounding";
  const place = prose.positionAt(usual.at);
  const name = claim.label || usual.label;
  return {
    rule: "TX-01",
    severity: isRounding ? "info" : "error",
    at: claim.at,
    stated: say(claim.token),
    expected: say(usual.token),
    operands: [
      { label: `${name}（此处）`, token: claim.token },
      { label: `${usual.label || name}（另一处）`, token: usual.token },
    ],
    label: name,
    sum: { ...sumCheck(claim.token, [usual.token]), isMutual: true },
    message: `${name}此处写 ${say(claim.token)}，第 ${place.line} 行第 ${place.column} 列写 ${say(usual.token)}${isRounding ? "，相差在尾数以内" : ""}`,
    fix: "同一个数各处应相同；请以决算表（预算表）为准改正。",
  };
}

/** “收、支总计各增加A” here and “比上年增加B” there, of the same total. */
function changesOfOneTotal(prose: Prose): TextFinding[] {
  const stated = readChanges(prose).flatMap((change) => {
    const total = totalBefore(prose, change);
    return total && isYearly(change) && change.direction !== "both" ? [{ change, total }] : [];
  });
  const groups = Map.groupBy(stated, ({ total }) => `${total.value.digits}/${total.value.scale}`);
  const claims = new Map(claimsOf(prose).map((claim) => [claim.token, claim]));
  // 本年收入合计 and 本年支出合计 may be equal this year, and were not last year; so may two scopes.
  const isOther = (a: Change, b: Change, ...tokens: [NumberToken, NumberToken]) => {
    const [one, other] = tokens.map((token) => claims.get(token));
    const isKnown = one?.concept !== undefined && other?.concept !== undefined;
    const isOtherName = isKnown && totalKey(prose, one) !== totalKey(prose, other);
    return isOtherName || one?.scope !== other?.scope || sideOf(prose, a) !== sideOf(prose, b);
  };
  const isSame = (a: Decimal, b: Decimal) => comparePrints(a, b) === "equal";
  return [...groups.values()].flatMap(([first, ...rest]) =>
    rest
      .filter(
        ({ change, total }) =>
          first &&
          !isSame(change.amount.value, first.change.amount.value) &&
          !isOther(change, first.change, total, first.total),
      )
      .map(({ change, total }): TextFinding => {
        const base = (first as { change: Change }).change;
        return {
          rule: "TX-01",
          severity: "error",
          at: change.match.start,
          stated: say(change.amount),
          expected: say(base.amount),
          operands: [
            { label: "总数", token: total },
            { label: "前一处的变动额", token: base.amount },
            { label: "此处的变动额", token: change.amount },
          ],
          message: `同一总数 ${say(total)}，此处写“${prose.quote(change.match.start, change.match.end)}”，前面写${base.word}${say(base.amount)}`,
          fix: "请核对上年数；同一总数与上年比只有一个变动额。",
        };
      }),
  );
}

/** 收入 or 支出, as the words directly before the total say; 收、支总计 is both. */
function sideOf(prose: Prose, { match: { start } }: Change): "收入" | "支出" | "" {
  const words = prose.skeleton.slice(Math.max(0, start - 20), start);
  const [income, expenditure] = [words.lastIndexOf("收入"), words.lastIndexOf("支出")];
  if (income === expenditure || words.includes("总")) return "";
  return income > expenditure ? "收入" : "支出";
}

/** The total directly before the change: “…总计￥，与上年相比”, “…预算数为￥，比上年…”. */
function totalBefore(prose: Prose, change: Change) {
  const at = change.match.start;
  const head = /￥[,。]$/.exec(prose.skeleton.slice(at - 2, at));
  const token = head ? prose.tokenAt(at - 2) : undefined;
  return token && token.value.digits > 100000n ? token : undefined;
}
