import { anyOf } from "../words/lexicon.ts";
import { partitions } from "../words/vocabulary.ts";
import { perWording } from "../words/wording.ts";
import { claimsOf, type TextClaim } from "./claims.ts";
import { type ItemList, inlineItems, type ListedItem, readItemList } from "./item-list.ts";
import { labelBefore } from "./labels.ts";
import { matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import { structureOf } from "./structure.ts";
import type { NumberToken } from "./tokens.ts";

/** What is divided, and its place in the skeleton. */
export interface Whole {
  readonly start: number;
  readonly label: string;
  readonly whole: NumberToken;
}

/** A total and the items that it is said to consist of. */
export interface Breakdown extends Whole {
  /** Place in the skeleton behind the last item. */
  readonly end: number;
  /** “A，包括：B，C。其中，…”: the other totals before the full stop, of which the list may be instead. */
  readonly others: readonly Whole[];
  /** Every way to read where the list ends, the likeliest first. */
  readonly readings: readonly BreakdownReading[];
}

export interface BreakdownReading {
  readonly items: readonly ListedItem[];
  /**
   * `all`: the items are known to be all parts of such a total. `listed`: the sentence says 包括 and lists them
   * without 等. `main`: 主要包括 without 等. `some`: 其中, 等: there may be others.
   */
  readonly extent: "all" | "listed" | "main" | "some";
}

const opening =
  /(?<whole>[￥＃])(?:\([^()]*\))?(?:(?<=＃[^￥]{0,99})[^,。;:￥％＃]{1,8}(?=[,。]其中))?(?:[,;。]占(?:比)?[^,。;￥％]{0,30}％)?(?<how>[,;。:]?(?:其中主要|其中|主要包括|(?:资金来源)?包括|包含|具体(?:为|是|包括)|分别(?:为|是)|主要用于(?:以下|下列)?[^,。;:￥]{0,6}(?:方面)?|用于(?:以下|下列)[^,。;:￥]{0,6}|一是))(?<colon>[:,]?)/;

/** Every total with its items: inline (甲￥、乙￥), enumerated ((一)…(二)…) or counted (一是…二是…). */
export function readBreakdowns(prose: Prose): Breakdown[] {
  const claims = new Map(claimsOf(prose).map((claim) => [claim.at, claim]));
  return [...ofNumbers(prose, claims), ...ofNames(prose, claims)];
}

/** “总支出包括本年支出A、结余分配B、…”: the total stands elsewhere in the chapter. */
function ofNames(prose: Prose, claims: ReadonlyMap<number, TextClaim>): Breakdown[] {
  return matches(prose, named).flatMap((match): Breakdown[] => {
    const { concept } = prose.wording.meaningOf(match.group("name"));
    const { start, end } = structureOf(prose).chapterAt(match.start);
    const heads = [...claims.values()].filter(
      (claim) => claim.at >= start && claim.at < end && claim.concept === concept,
    );
    const [head] = heads;
    const found = inlineItems(prose, match.end);
    if (!head || heads.length > 1 || !found || found.items.length < 2) return [];
    const label = match.group("name");
    const readings = readingsOf(prose, "包括", found, head, claims);
    return [{ start: head.at, end: found.end, label, whole: head.token, others: [], readings }];
  });
}

const named = /(?<name>收入总计|支出总计|总收入|总支出)(?:主要)?(?:包括|由):?/;

function ofNumbers(prose: Prose, claims: ReadonlyMap<number, TextClaim>): Breakdown[] {
  return matches(prose, opening).flatMap((match): Breakdown[] => {
    const head = wholeOf(claims, match.start);
    if (!head) return [];
    const how = match.group("how");
    const from = how.endsWith("一是") ? match.end - 2 : match.end;
    const found = readItemList(prose, from);
    const label = labelBefore(prose, head.at);
    if (!found || found.items.length === 0 || isNoTotal(label, found.items, claims)) return [];
    const own = found.items.filter(({ token }) => token.unit === head.token.unit);
    if (own.length !== found.items.length && head.token.kind === "count") return [];
    return [
      {
        start: head.at,
        end: found.end,
        label,
        whole: head.token,
        others: how.startsWith("。") ? othersOf(prose, head, claims) : [],
        readings: readingsOf(prose, how, found, head, claims),
      },
    ];
  });
}

/** The number before 其中; “…A，比上年增加B。其中” is about A. */
function wholeOf(claims: ReadonlyMap<number, TextClaim>, at: number): TextClaim | undefined {
  const claim = claims.get(at);
  if (claim?.kind !== "change" || claim.token.kind === "count") return claim;
  const before = [...claims.values()].findLast((one) => one.at < at && one.kind !== "change");
  return before && at - before.at < 40 && before.phase !== "previous" ? before : undefined;
}

/** A new sentence may go back to any amount of the one before it. */
function othersOf(prose: Prose, head: TextClaim, claims: ReadonlyMap<number, TextClaim>): Whole[] {
  const from = Math.max(
    structureOf(prose).lastBreak(head.at),
    prose.skeleton.lastIndexOf("。", head.at),
  );
  return [...claims.values()]
    .filter(({ at, kind }) => at >= from && at < head.at && kind === "amount")
    .map(({ at, token }) => ({ start: at, label: labelBefore(prose, at), whole: token }));
}

/** “…接待费￥。其中:…接待费￥” is the last of a list; changes and last year's numbers are no parts. */
function isNoTotal(
  label: string,
  items: readonly ListedItem[],
  claims: ReadonlyMap<number, TextClaim>,
): boolean {
  return (
    /相比|调整至|较|比上年|单价|年初预算为0/.test(label) ||
    items.some((item) => item.label === label) ||
    items.some(({ at }) => claims.get(at)?.phase === "previous") ||
    (items.some(({ at }) => claims.get(at)?.kind === "change") && !/增加|减少/.test(label))
  );
}

/** “甲A、乙B；丙C”: what stands behind the ； may be of the level above. */
function readingsOf(
  prose: Prose,
  how: string,
  found: ItemList,
  head: TextClaim,
  claims: ReadonlyMap<number, TextClaim>,
): BreakdownReading[] {
  const { items, firstLevel } = found;
  const runs = firstLevel === undefined ? [items] : [items.slice(0, firstLevel), items];
  return runs.map((run) => {
    const extent = extentOf(prose, how, { ...found, items: run }, head, claims);
    return { items: run, extent };
  });
}

/** Pairs of other things that are known to make up their whole. */
const complements =
  /一级.{0,300}二级|拨款金额.{0,300}结转结余|主系统.{0,300}子系统|本级.{0,300}二级/;
const openList = perWording(
  ({ partial }) => new RegExp(anyOf(partial.filter((word) => word !== "等" && word !== "如"))),
);

function extentOf(
  prose: Prose,
  how: string,
  { items, style, open }: ItemList,
  head: TextClaim,
  claims: ReadonlyMap<number, TextClaim>,
): BreakdownReading["extent"] {
  if (open === "etc") return "some";
  if (openList(prose.wording).test(how)) return open === "no" && items.length > 2 ? "main" : "some";
  const concepts = items.map(({ at }) => claims.get(at)?.concept ?? "");
  const isPartition = partitions.some(
    ({ whole, parts }) =>
      whole === head.concept && concepts.every((concept) => parts.includes(concept)),
  );
  const labels = items.map(({ label }) => label).join("|");
  const isVehicles = items.length > 1 && items.every(({ label }) => label.endsWith("用车"));
  if (items.length > 1 && (isPartition || isVehicles || complements.test(labels))) return "all";
  if (open === "cut") return "some";
  return style === "enumerated" || /包括|包含|用于/.test(how) ? "listed" : "some";
}
