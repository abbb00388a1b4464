import { toChineseNumeral } from "../numbers/chinese-numeral.ts";
import { anyOf } from "../words/lexicon.ts";
import { partitions } from "../words/vocabulary.ts";
import { perWording } from "../words/wording.ts";
import { claimsOf, type TextClaim } from "./claims.ts";
import { labelBefore } from "./labels.ts";
import { type Match, matchAt, matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import { structureOf } from "./structure.ts";
import type { NumberToken } from "./tokens.ts";

export interface BreakdownItem {
  readonly label: string;
  readonly token: NumberToken;
  readonly at: number;
}

/** A total and the items that it is said to consist of. */
export interface Breakdown {
  /** Places in the skeleton: of the total, and behind the last item. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly whole: NumberToken;
  readonly items: readonly BreakdownItem[];
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
    const found = inline(prose, match.end);
    if (!head || heads.length > 1 || !found || found.items.length < 2) return [];
    const { items } = found;
    const label = match.group("name");
    const extent = extentOf(prose, "包括", found, head, claims);
    return [{ start: head.at, end: found.end, label, whole: head.token, items, extent }];
  });
}

const named = /(?<name>收入总计|支出总计|总收入|总支出)(?:主要)?(?:包括|由):?/;

function ofNumbers(prose: Prose, claims: ReadonlyMap<number, TextClaim>): Breakdown[] {
  return matches(prose, opening).flatMap((match): Breakdown[] => {
    const head = wholeOf(claims, match.start);
    if (!head) return [];
    const how = match.group("how");
    const from = how.endsWith("一是") ? match.end - 2 : match.end;
    const found = enumerated(prose, from) ?? inline(prose, from);
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
        items: found.items,
        extent: extentOf(prose, how, found, head, claims),
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

/** “…接待费￥。其中:…接待费￥” is the last of a list; changes and last year's numbers are no parts. */
function isNoTotal(
  label: string,
  items: readonly BreakdownItem[],
  claims: ReadonlyMap<number, TextClaim>,
): boolean {
  return (
    /相比|调整至|较|比上年|单价|年初预算为0/.test(label) ||
    items.some((item) => item.label === label) ||
    items.some(({ at }) => claims.get(at)?.phase === "previous") ||
    (items.some(({ at }) => claims.get(at)?.kind === "change") && !/增加|减少/.test(label))
  );
}

interface Found {
  readonly items: readonly BreakdownItem[];
  readonly end: number;
  readonly style: "enumerated" | "inline";
  /** `etc`: the list ends in 等; `cut`: something else follows it. */
  readonly open: "no" | "cut" | "etc";
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
  { items, style, open }: Found,
  head: TextClaim,
  claims: ReadonlyMap<number, TextClaim>,
): Breakdown["extent"] {
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

function enumerated(prose: Prose, from: number): Found | undefined {
  const style = styles.find(({ first }) => prose.skeleton.startsWith(first, from));
  if (!style) return undefined;
  const rest = prose.skeleton.slice(from, Math.min(from + 4000, chapterEnd(prose, from)));
  const stop = style.stop.exec(rest.slice(style.first.length));
  const limit = from + (stop ? stop.index + style.first.length + 1 : rest.length);
  const items: BreakdownItem[] = [];
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
  /^(?:其中|含|包括|另外|比|较|与|涉及|共涉及|(?:年初|全年|调整后?)?预算|(?:支出)?决算|执行数)/;

function inline(prose: Prose, from: number): Found | undefined {
  const items: BreakdownItem[] = [];
  const limit = chapterEnd(prose, from);
  let at = from;
  let open: Found["open"] = "no";
  let separator = "";
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
    separator = match.group("separator");
    if (separator === "。") return { items, end: at, style: "inline", open };
  }
  // Words or figures of another kind follow: what was read so far need not be all.
  const isEnd = separator === ";" || at >= limit;
  if (open === "no" && (!isEnd || prose.skeleton.startsWith("包括", at))) open = "cut";
  return items.length > 0 ? { items, end: at, style: "inline", open } : undefined;
}
