import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  subtractDecimals,
  sumDecimals,
} from "../../numbers/decimal.ts";
import {
  addIntervals,
  type Interval,
  overlap,
  printedAmong,
  subtractIntervals,
} from "../../numbers/interval.ts";
import { type FunctionalCategory, readFunctionalCategories } from "../../prose/functional-items.ts";
import { lastBefore, type Prose } from "../../prose/prose.ts";
import { type NumberToken, say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** FA-05: 类 = Σ 项, the whole = Σ 类; TX-04: the change of a 类 is that of its 项. */
export const itemsSumToTheirCategory: TextRule = (prose) => {
  const categories = readFunctionalCategories(prose);
  const lists = Map.groupBy(categories, ({ list }) => list);
  return [
    ...categories.flatMap((category) => [
      ...(finalDiffers(category) ?? []),
      ...(changeDiffers(category) ?? []),
    ]),
    ...[...lists.values()].flatMap((list) => wholeDiffers(prose, list)),
  ];
};

/** The decimals that a list prints where it drops none. */
const scaleOf = (tokens: readonly NumberToken[]) =>
  Math.max(0, ...tokens.map(({ value }) => value.scale));
const sumOf = (tokens: readonly NumberToken[], scale: number): Interval =>
  tokens.map(({ value }) => printedAmong(value, scale)).reduce(addIntervals);
const exactSum = (tokens: readonly NumberToken[]): Decimal =>
  sumDecimals(tokens.map(({ value }) => value));

function finalDiffers({
  name,
  match,
  final,
  items,
  isPartial,
}: FunctionalCategory): TextFinding[] | undefined {
  const finals = items.map((item) => item.final);
  if (finals.length === 0) return undefined;
  const scale = scaleOf([...finals, final]);
  if (overlap(sumOf(finals, scale), printedAmong(final.value, scale))) return undefined;
  const isShort = compareDecimals(exactSum(finals), final.value) < 0;
  if (isShort && isPartial) return undefined;
  const sum = formatDecimal(exactSum(finals));
  return [
    {
      rule: "FA-05",
      ...certaintyOf(isShort),
      at: match.at("final"),
      stated: say(final),
      expected: `${sum}${final.unit}`,
      operands: items.map((item) => ({ label: `${item.name}（项）支出决算`, token: item.final })),
      message: `${name}（类）决算数写 ${say(final)}，其下各项合计 ${finals.map(({ printed }) => printed).join("+")}=${sum}${final.unit}`,
      fix: "请核对类的决算数与各项决算数。",
    },
  ];
}

/** Less than the whole may be a list that leaves something out. */
function certaintyOf(isShort: boolean): Pick<TextFinding, "severity" | "certainty" | "rests"> {
  return isShort
    ? { severity: "warning", certainty: "likely", rests: "没有写明所列各项是否列全" }
    : { severity: "error", certainty: "proved" };
}

function changeDiffers({ name, match, final, change, items, isPartial }: FunctionalCategory) {
  if (!change || items.length === 0 || isPartial) return undefined;
  const finals = items.map((item) => item.final);
  const scale = scaleOf([...finals, final, change.token]);
  const isComplete = overlap(sumOf(finals, scale), printedAmong(final.value, scale));
  const budgets = items.map((item) => item.initialBudget);
  const difference = subtractIntervals(sumOf(finals, scale), sumOf(budgets, scale));
  const exact = subtractDecimals(exactSum(items.map((item) => item.final)), exactSum(budgets));
  const size = change.token.value;
  const down = change.word === "减少" && size.digits > 0n;
  const stated = { digits: down ? -size.digits : size.digits, scale: size.scale };
  if (overlap(difference, printedAmong(stated, scale))) return undefined;
  return [
    {
      rule: "TX-04",
      ...certaintyOf(!isComplete),
      at: match.at("word"),
      stated: `${change.word}${say(change.token)}`,
      expected: `${exact.digits < 0n ? "减少" : "增加"}${formatDecimal(exact).replace("-", "")}${final.unit}`,
      operands: items.flatMap((item) => [
        { label: `${item.name}（项）支出决算`, token: item.final },
        { label: `${item.name}（项）年初预算`, token: item.initialBudget },
      ]),
      message: `${name}（类）写与年初预算相比${change.word}${say(change.token)}，按其下各项决算与年初预算之差应为${exact.digits < 0n ? "减少" : "增加"}${formatDecimal(exact).replace("-", "")}${final.unit}`,
      fix: "请核对类的变动额与各项的年初预算、支出决算。",
    },
  ];
}

/** 支出决算 of the section = Σ of its 类. */
function wholeDiffers(prose: Prose, categories: readonly FunctionalCategory[]): TextFinding[] {
  const first = categories[0];
  if (!first || categories.length < 2) return [];
  const head = lastBefore(
    prose.skeleton,
    /一般公共预算(?:财政拨款)?支出决算(?:数)?为?￥/,
    first.match.start,
  );
  const at = head ? head.index + head[0].length - 1 : -1;
  const whole = prose.tokenAt(at);
  const finals = categories.map(({ final }) => final);
  const isTwice = new Set(categories.map(({ name }) => name)).size < categories.length;
  if (isTwice) return [];
  if (!whole) return [];
  const scale = scaleOf([...finals, whole]);
  if (overlap(sumOf(finals, scale), printedAmong(whole.value, scale))) return [];
  const isShort = compareDecimals(exactSum(finals), whole.value) < 0;
  const sum = formatDecimal(exactSum(finals));
  return [
    {
      rule: "FA-05",
      ...certaintyOf(isShort),
      at,
      stated: say(whole),
      expected: `${sum}${whole.unit}`,
      operands: categories.map(({ name, final }) => ({ label: `${name}（类）`, token: final })),
      message: `一般公共预算财政拨款支出决算写 ${say(whole)}，各类合计 ${finals.map(({ printed }) => printed).join("+")}=${sum}${whole.unit}`,
      fix: "请核对总数与各类决算数。",
    },
  ];
}
