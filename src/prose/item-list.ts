import { toChineseNumeral } from "../numbers/chinese-numeral.ts";
import { type Match, matchAt } from "./matches.ts";
import type { Prose } from "./prose.ts";
import { structureOf } from "./structure.ts";
import type { NumberToken } from "./tokens.ts";

export interface ListedItem {
  readonly label: string;
  readonly token: NumberToken;
  readonly at: number;
}

/** The items of a list in running text, as far as they can be told apart. */
export interface ItemList {
  readonly items: readonly ListedItem[];
  /** How many items stand before the first ；, where 、 divides them. */
  readonly firstLevel?: number;
  readonly end: number;
  readonly style: "enumerated" | "inline";
  /** `etc`: the list ends in 等; `cut`: something else follows it. */
  readonly open: "no" | "cut" | "etc";
}

/** The list that begins here: enumerated ((一)…(二)…), counted (一是…二是…) or inline (甲￥、乙￥). */
export function readItemList(prose: Prose, from: number): ItemList | undefined {
  return enumeratedItems(prose, from) ?? inlineItems(prose, from);
}

/** The styles of enumerators, each with its n-th mark and what ends the list. */
const styles = [
  {
    first: "(一)",
    mark: (n: number) => `(${toChineseNumeral(n)})`,
    stop: /(?:^|(?<![一二三四五六七八九十](?=[一二三四五六七八九十]))[^、])[一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分/,
  },
  {
    first: "一是",
    mark: (n: number) => `${toChineseNumeral(n)}是`,
    stop: /。(?![一二三四五六七八九十]是)/,
  },
  {
    first: "(1)",
    mark: (n: number) => `(${n})`,
    stop: /[。;]\d{1,2}\.|\([一二三四五六七八九十]\)|[。;][一二三四五六七八九十]+、/,
  },
  {
    first: "1.",
    mark: (n: number) => `${n}.`,
    stop: /\([一二三四五六七八九十]\)|[。;%％][一二三四五六七八九十]+、|图1/,
  },
];
const itemHead = /(?<label>[^￥％＃＊,。;:、]{1,50}?)(?:预算|决算)?(?:数)?(?:为)?(?<amount>￥)/;

/** Where the chapter of this place ends: no list goes on in the next. */
function chapterEnd(prose: Prose, at: number): number {
  const { end } = structureOf(prose).chapterAt(at);
  return end;
}

function enumeratedItems(prose: Prose, from: number): ItemList | undefined {
  const style = styles.find(({ first }) => prose.skeleton.startsWith(first, from));
  if (!style) return undefined;
  const rest = prose.skeleton.slice(from, Math.min(from + 4000, chapterEnd(prose, from)));
  const stop = style.stop.exec(rest.slice(style.first.length));
  const limit = from + (stop ? stop.index + style.first.length + 1 : rest.length);
  const items: ListedItem[] = [];
  let end = from;
  for (let n = 1, at = from; at >= 0 && at < limit; n++) {
    const head: Match | undefined = matchAt(prose, itemHead, at + style.mark(n).length);
    const token = head?.token("amount");
    if (!head || !token) return undefined;
    items.push({ label: head.group("label"), token, at: head.at("amount") });
    end = head.end;
    at = prose.skeleton.indexOf(style.mark(n + 1), head.end);
  }
  return { items, end, style: "enumerated", open: items.length < 2 ? "cut" : "no" };
}

const inlineItem =
  /(?<label>(?:[^￥％＃＊＄＠,。;:()]|\([^()￥％＃]{0,20}\)){0,200}?)(?:为|各|共)?(?<amount>[￥＃])(?:\([^()￥＃]{0,40}\))?(?:,?占(?:比)?[^,。;￥％]{0,30}％)?(?<after>等)?(?<separator>[,;、。]|和|及)/;
/** A part of the item before it, or a number of another kind. */
const isNested =
  /^(?:其中|含|包括|主要(?:包括|为|是|用于|有)|另外|比|较|与|涉及|共涉及|(?:年初|全年|调整后?)?预算|(?:支出)?决算|执行数)/;

/** 甲￥、乙￥和丙￥. */
export function inlineItems(prose: Prose, from: number): ItemList | undefined {
  const items: ListedItem[] = [];
  const limit = chapterEnd(prose, from);
  let at = from;
  let open: ItemList["open"] = "no";
  let separator = "";
  let firstLevel: number | undefined;
  for (;;) {
    const match = at < limit ? matchAt(prose, inlineItem, at) : undefined;
    const token = match?.token("amount");
    if (!match || !token || match.end > limit) break;
    if (items[0] && token.unit !== items[0].token.unit) break;
    const label = match.group("label");
    if (label === "") return undefined;
    if (/^[一二三四五六七八九十]是/.test(label)) return { items, end: at, style: "inline", open };
    if (isNested.test(label)) break;
    items.push({ label, token, at: match.at("amount") });
    at = match.end;
    if (match.group("after") !== "") open = "etc";
    const last = separator;
    separator = match.group("separator");
    if (separator === "。") return { items, end: at, style: "inline", open, firstLevel };
    if (separator === ";" && last === "、") firstLevel ??= items.length;
  }
  // Words or figures of another kind follow: what was read so far need not be all.
  const isEnd = separator === ";" || at >= limit;
  if (open === "no" && (!isEnd || prose.skeleton.startsWith("包括", at))) open = "cut";
  return items.length > 0 ? { items, end: at, style: "inline", open, firstLevel } : undefined;
}
