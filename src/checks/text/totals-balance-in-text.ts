import { inUnit, quantityOfPrint } from "../../claims/claim.ts";
import { judgeSame, judgeSum } from "../../claims/judge.ts";
import { printedLike } from "../../figures/quantity.ts";
import { compareDecimals, negate } from "../../numbers/decimal.ts";
import { claimsOf, type TextClaim } from "../../prose/claims.ts";
import { isOwn, phaseIn } from "../../prose/document.ts";
import type { Prose } from "../../prose/prose.ts";
import { structureOf } from "../../prose/structure.ts";
import { say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";
import { ownValues } from "./own-values.ts";
import { leavesOutWhatIsLeft } from "./what-is-left.ts";

/**
 * FA-01 收入总计 = 支出总计; FA-10 年初 + 收入 − 支出 = 年末; FA-12 小微 ≤ 中小 ≤ 采购总额: wherever one chapter
 * states these of one scope and phase.
 */
export const totalsBalanceInText: TextRule = (prose) => [...ofChapters(prose), ...ofBudget(prose)];

/** A budget whose 收入预算 and 支出预算 are one number, with 上年结转 in it: so is its 收支总预算. */
function ofBudget(prose: Prose): TextFinding[] {
  const claims = claimsOf(prose).filter(
    (claim) =>
      claim.scope === "all" &&
      claim.kind !== "change" &&
      phaseIn(prose, claim) === "budget" &&
      claim.owner === undefined &&
      isOwn(prose, claim),
  );
  const find = (concept: string) => single(claims.filter((claim) => claim.concept === concept));
  const [income, expenditure, totals] = [find("income"), find("expenditure"), find("totals")];
  const carried = claimsOf(prose).filter(({ concept }) => concept === "opening");
  const isIn = income && carried.every(({ at }) => at > income.at && at - income.at < 400);
  if (!income || !expenditure || !totals || !isIn) return [];
  if (differs(income, expenditure) || !differs(income, totals)) return [];
  return [
    {
      ...common("BU-01", totals, [income, expenditure]),
      expected: say(income.token),
      message: `${totals.label}写 ${say(totals.token)}，收入预算、支出预算都是 ${say(income.token)}`,
      fix: "请核对收支总预算与收入预算、支出预算。",
    },
  ];
}

const ofChapters: (prose: Prose) => TextFinding[] = (prose) =>
  structureOf(prose)
    .sections.filter(({ level }) => level === 1)
    .flatMap((section) => {
      const isBalanced = prose.skeleton.slice(section.start, section.end).includes("收支平衡");
      return ownValues(prose, section).flatMap((group) => judge(group, isBalanced));
    });

function judge(claims: readonly TextClaim[], isBalanced: boolean): TextFinding[] {
  const find = (concept: string) => single(claims.filter((claim) => claim.concept === concept));
  const income = find("income-total") ?? (isBalanced ? find("income") : undefined);
  const expenditure = find("expenditure-total") ?? (isBalanced ? find("expenditure") : undefined);
  const found: TextFinding[] = [];
  const isApart = income && expenditure && differs(income, expenditure);
  if (isApart && !leavesOutWhatIsLeft(income, expenditure, claims)) {
    found.push({
      ...common("FA-01", expenditure, [income]),
      expected: say(income.token),
      message: `${income.label}写 ${say(income.token)}，${expenditure.label}写 ${say(expenditure.token)}，两者应相等`,
      fix: "请核对收入总计和支出总计。",
    });
  }
  return [
    ...found,
    ...atMost(find("micro"), find("sme")),
    ...atMost(find("sme"), find("procurement")),
    ...carried(claims),
  ];
}

function common(rule: string, { at, token }: TextClaim, others: readonly TextClaim[]) {
  const operands = others.map(({ label, token }) => ({ label, token }));
  return { rule, severity: "error" as const, at, stated: say(token), operands };
}

/** The value, when all claims give the same. */
function single(claims: readonly TextClaim[]): TextClaim | undefined {
  const [first] = claims;
  return claims.every((claim) => first && !differs(claim, first)) ? first : undefined;
}

function differs(a: TextClaim, b: TextClaim): boolean {
  return judgeSame(a.token, b.token) === "differs";
}

function atMost(part: TextClaim | undefined, whole: TextClaim | undefined): TextFinding[] {
  if (!part || !whole) return [];
  if (compareDecimals(part.token.value, inUnit(whole.token, part.token.unit)) <= 0) return [];
  return [
    {
      ...common("FA-12", part, [whole]),
      expected: `${say(whole.token)}以下`,
      message: `${part.label}写 ${say(part.token)}，超过${whole.label} ${say(whole.token)}`,
      fix: "请核对这两个金额。",
    },
  ];
}

/** 年初结转 + 本年收入 − 本年支出 = 年末结转, of one of the two small budgets. */
function carried(claims: readonly TextClaim[]): TextFinding[] {
  const [first] = claims;
  if (first?.scope !== "funds" && first?.scope !== "capital") return [];
  const find = (concept: string) => single(claims.filter((claim) => claim.concept === concept));
  const [opening, income] = [find("opening"), find("income")];
  const [expenditure, closing] = [find("expenditure"), find("closing")];
  if (!opening || !income || !expenditure || !closing) return [];
  const total = quantityOfPrint(closing);
  const spent = quantityOfPrint(expenditure);
  const { verdict, sum } = judgeSum(total, [
    quantityOfPrint(opening),
    quantityOfPrint(income),
    { ...spent, value: negate(spent.value) },
  ]);
  if (verdict !== "differs") return [];
  const expected = `${printedLike(sum, total)}${closing.unit}`;
  return [
    {
      ...common("FA-10", closing, [opening, income, expenditure]),
      expected,
      message: `年初结转 ${say(opening.token)}＋收入 ${say(income.token)}－支出 ${say(expenditure.token)} 应为 ${expected}，年末结转写 ${say(closing.token)}`,
      fix: "请核对年初结转、收入、支出和年末结转。",
    },
  ];
}
