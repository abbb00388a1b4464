import { anyOf } from "../words/lexicon.ts";
import { perWording } from "../words/wording.ts";
import { itemName } from "./labels.ts";
import { type Match, matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import { structureOf } from "./structure.ts";
import type { NumberToken } from "./tokens.ts";

/** “事业运行(项)。年初预算A，支出决算B，完成年初预算的C%。……差异原因：……” */
export interface FunctionalItem {
  readonly match: Match;
  /** The 类 that the words before it name: “公共安全支出(类)公安(款)行政运行(项)”. */
  readonly category?: string;
  readonly name: string;
  readonly initialBudget: NumberToken;
  readonly final: NumberToken;
}

/** A 类 with the change that it states against its initial budget, and its 项. */
export interface FunctionalCategory {
  readonly match: Match;
  readonly name: string;
  readonly final: NumberToken;
  readonly change?: { readonly word: string; readonly token: NumberToken };
  readonly items: readonly FunctionalItem[];
  /** There may be other items: the text says 其中主要项目 or the like, or names this 类 with an item elsewhere. */
  readonly isPartial: boolean;
  /** The heading above the list that the category stands in: those of one list make up one whole. */
  readonly list: number;
}

const category =
  /(?<name>[\u4e00-\u9fff]{2,20}?)(?:\(类\)|类)(?:支出)?(?:科目)?(?:决算|支出)?(?:数)?为?(?<final>￥)(?:[,。]?(?:与|比|较)年初预算(?:数)?(?:相比)?,?(?<word>增加\(减少\)|增加|减少)(?<change>￥))?/;
const item =
  /(?<name>[\u4e00-\u9fff]{2,30}?)\(项\)[。:,]?(?:年初预算(?:数)?为?(?<budget>￥)[,;。]支出决算(?:数)?为?(?<final>￥)|支出决算(?:数)?为?(?<spent>￥)[,;。](?:与)?年初预算(?:数)?为?(?<planned>￥))/;

/** The 类 of a final account's narrative, each with the 项 that name it, or that name none and follow it. */
export function readFunctionalCategories(prose: Prose): FunctionalCategory[] {
  const items = matches(prose, item).flatMap((match): FunctionalItem[] => {
    const initialBudget = match.token("budget") ?? match.token("planned");
    const final = match.token("final") ?? match.token("spent");
    if (!initialBudget || !final) return [];
    const category = namedBefore(prose, match);
    return [{ match, category, name: itemName(match.group("name")), initialBudget, final }];
  });
  const found = matches(prose, category).filter((match) => match.token("final"));
  const nameOf = (match: Match) => itemName(match.group("name"));
  const owners = items.map(({ match: { start }, category }) => {
    const last = found.findLast(
      (match) => match.start < start && (!category || category === nameOf(match)),
    );
    const end =
      last && (category ? structureOf(prose).chapterAt(last.start).end : endOf(prose, last));
    return end !== undefined && start < end ? last : undefined;
  });
  return found.map((match) => {
    const token = match.token("change");
    const own = items.filter((_, index) => owners[index] === match);
    const between = prose.skeleton.slice(match.end, own[0]?.match.start ?? match.end);
    return {
      match,
      name: nameOf(match),
      final: match.token("final") as NumberToken,
      change: token && { word: match.group("word"), token },
      items: own,
      isPartial:
        openList(prose.wording).test(between.slice(0, 40)) ||
        own.some((one) => one.match.start >= endOf(prose, match)) ||
        itemsNamedIn(prose, match, found) > own.length,
      list: listOf(prose, match),
    };
  });
}

/** How many 项 stand between a 类 and the next, with numbers of both years or without. */
function itemsNamedIn(prose: Prose, match: Match, found: readonly Match[]): number {
  const next = found.find(({ start }) => start > match.start)?.start ?? prose.skeleton.length;
  const end = Math.min(next, endOf(prose, match));
  return prose.skeleton.slice(match.end, end).split("(项)").length - 1;
}

const categoryBefore =
  /(?:^|[^\u4e00-\u9fff])(?<name>[\u4e00-\u9fff]{2,20}?)(?:\(类\)|类)[^。;￥]{0,60}$/;

function namedBefore(prose: Prose, { start }: Match): string | undefined {
  const name = categoryBefore.exec(prose.skeleton.slice(Math.max(0, start - 90), start))?.groups
    ?.name;
  return name === undefined ? undefined : itemName(name);
}

const openList = perWording(
  ({ partial }) => new RegExp(anyOf(partial.filter((word) => word !== "如"))),
);

/** Where the section of the category ends: the (一) that it heads, or the one that it stands in. */
function endOf(prose: Prose, { start }: Match): number {
  const [own] = structureOf(prose).above(start);
  return own?.end ?? prose.skeleton.length;
}

/** The section around the list: that above (一)…(类), or the one in which a sentence lists the 类. */
function listOf(prose: Prose, { start }: Match): number {
  const above = structureOf(prose).above(start);
  const heads = above[0] && start - above[0].start < 24 && above[0].level > 1;
  return (heads ? above[1] : above[0])?.start ?? 0;
}
