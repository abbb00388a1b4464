import { quantityOfPrint } from "../../claims/claim.ts";
import { judgeSum } from "../../claims/judge.ts";
import { printedLike, type Quantity } from "../../figures/quantity.ts";
import { magnitude, negate } from "../../numbers/decimal.ts";
import { type FunctionalCategory, readFunctionalCategories } from "../../prose/functional-items.ts";
import { lastBefore, type Prose } from "../../prose/prose.ts";
import { type NumberToken, say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";
import { certaintyOfSum, sumCheck, type TextSum, textSum } from "./text-sum.ts";

/** FA-05: 类 = Σ 项, the whole = Σ 类; TX-04: the change of a 类 is that of its 项. */
export const itemsSumToTheirCategory: TextRule = (prose) => {
  const categories = readFunctionalCategories(prose);
  const lists = Map.groupBy(categories, ({ list }) => list);
  return [
    ...[...lists.values()].flatMap((list) => {
      const whole = wholeOf(prose, list);
      return [
        ...list.flatMap((category) => [
          ...(finalDiffers(category) ?? []),
          ...(changeDiffers(category, hasAllItems(category, list, whole?.token)) ?? []),
        ]),
        ...wholeDiffers(list, whole),
      ];
    }),
  ];
};

function finalDiffers({
  name,
  match,
  final,
  items,
  isPartial,
}: FunctionalCategory): TextFinding[] | undefined {
  const finals = items.map((item) => item.final);
  if (finals.length === 0) return undefined;
  const judged = textSum(final, finals);
  if (judged.holds || (!judged.exceeds && isPartial)) return undefined;
  const { sum } = judged;
  return [
    {
      rule: "FA-05",
      ...certaintyOf(judged),
      at: match.at("final"),
      stated: say(final),
      expected: `${sum}${final.unit}`,
      operands: items.map((item) => ({ label: `${item.name}（项）支出决算`, token: item.final })),
      label: `${name}（类）决算数`,
      sum: sumCheck(final, finals),
      message: `${name}（类）决算数写 ${say(final)}，其下各项合计 ${finals.map(({ printed }) => printed).join("+")}=${sum}${final.unit}`,
      fix: "请核对类的决算数与各项决算数。",
    },
  ];
}

/** Less than the whole may be a list that leaves something out. */
function certaintyOf(judged: TextSum): Pick<TextFinding, "severity" | "certainty" | "rests"> {
  return judged.exceeds
    ? certaintyOfSum(judged)
    : { severity: "warning", certainty: "likely", rests: "没有写明所列各项是否列全" };
}

/** The items make their 类, or the whole of which it is one, where its own number is wrong. */
function hasAllItems(
  category: FunctionalCategory,
  list: readonly FunctionalCategory[],
  whole: NumberToken | undefined,
): boolean {
  const finals = category.items.map((item) => item.final);
  if (textSum(category.final, finals).holds) return true;
  const others = list.filter((one) => one !== category).map(({ final }) => final);
  return whole !== undefined && others.length > 0 && textSum(whole, [...others, ...finals]).holds;
}

function changeDiffers(
  { name, match, final, change, items, isPartial }: FunctionalCategory,
  isComplete: boolean,
) {
  if (!change || items.length === 0 || isPartial) return undefined;
  const finals = items.map((item) => item.final);
  const size = quantityOfPrint(change.token);
  const down = change.word === "减少" && size.value.digits > 0n;
  const stated = down ? minus(size) : size;
  const budgets = items.map((item) => minus(quantityOfPrint(item.initialBudget)));
  const judged = judgeSum(stated, [...finals.map(quantityOfPrint), ...budgets]);
  if (judged.verdict !== "differs") return undefined;
  const expected = `${judged.sum.digits < 0n ? "减少" : "增加"}${printedLike(magnitude(judged.sum), size)}${final.unit}`;
  const open = {
    severity: "warning",
    certainty: "likely",
    rests: "没有写明所列各项是否列全",
  } as const;
  return [
    {
      rule: "TX-04",
      ...(isComplete ? ({ severity: "error", certainty: "proved" } as const) : open),
      at: match.at("word"),
      stated: `${change.word}${say(change.token)}`,
      expected,
      operands: items.flatMap((item) => [
        { label: `${item.name}（项）支出决算`, token: item.final },
        { label: `${item.name}（项）年初预算`, token: item.initialBudget },
      ]),
      message: `${name}（类）写与年初预算相比${change.word}${say(change.token)}，按其下各项决算与年初预算之差应为${expected}`,
      fix: "请核对类的变动额与各项的年初预算、支出决算。",
    },
  ];
}

function minus(quantity: Quantity): Quantity {
  return { ...quantity, value: negate(quantity.value) };
}

/** The total of the section before its first 类. */
function wholeOf(prose: Prose, [first]: readonly FunctionalCategory[]) {
  if (!first) return undefined;
  const head = lastBefore(
    prose.skeleton,
    /一般公共预算(?:财政拨款)?支出决算(?:数)?为?￥/,
    first.match.start,
  );
  const at = head ? head.index + head[0].length - 1 : -1;
  const token = prose.tokenAt(at);
  return token && { at, token };
}

/** 支出决算 of the section = Σ of its 类. */
function wholeDiffers(
  categories: readonly FunctionalCategory[],
  head: ReturnType<typeof wholeOf>,
): TextFinding[] {
  const isTwice = new Set(categories.map(({ name }) => name)).size < categories.length;
  if (!head || categories.length < 2 || isTwice) return [];
  const { at, token: whole } = head;
  const finals = categories.map(({ final }) => final);
  const judged = textSum(whole, finals);
  if (judged.holds) return [];
  const { sum } = judged;
  return [
    {
      rule: "FA-05",
      ...certaintyOf(judged),
      at,
      stated: say(whole),
      expected: `${sum}${whole.unit}`,
      operands: categories.map(({ name, final }) => ({ label: `${name}（类）`, token: final })),
      label: "一般公共预算财政拨款支出决算",
      sum: sumCheck(whole, finals),
      message: `一般公共预算财政拨款支出决算写 ${say(whole)}，各类合计 ${finals.map(({ printed }) => printed).join("+")}=${sum}${whole.unit}`,
      fix: "请核对总数与各类决算数。",
    },
  ];
}
