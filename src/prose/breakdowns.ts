import { toChineseNumeral } from "../numbers/chinese-numeral.ts";
import { labelBefore } from "./labels.ts";
import { type Match, matchAt, matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import type { NumberToken } from "./tokens.ts";

export interface BreakdownItem {
  readonly label: string;
  readonly token: NumberToken;
}

/** A total and the items that it is said to consist of. */
export interface Breakdown {
  /** Places in the skeleton: of the total, and behind the last item. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly whole: NumberToken;
  readonly items: readonly BreakdownItem[];
  /** False for “…等”, “其中” and the like: the items need not be all. */
  readonly complete: boolean;
  /** True for 包括; “其中” may divide the same total twice, one way after the other. */
  readonly exhaustive: boolean;
}

const opening =
  /(?<whole>[￥＃])(?:\([^()]*\))?(?:(?<=＃[^￥]{0,99})[^,。;:￥％＃]{1,8}(?=[,。]其中))?(?:[,;。]占(?:比)?[^,。;￥％]{0,30}％)?(?<how>[,;。:]?(?:其中|主要包括|(?:资金来源)?包括|包含|用于以下方面|一是))(?<colon>[:,]?)/;

/** Every total with its items: inline (甲￥、乙￥), enumerated ((一)…(二)…) or counted (一是…二是…). */
export function readBreakdowns(prose: Prose): Breakdown[] {
  return matches(prose, opening).flatMap((match) => {
    const whole = match.token("whole");
    if (!whole) return [];
    const how = match.group("how");
    const from = how.endsWith("一是") ? match.end - 2 : match.end;
    const found = enumerated(prose, from) ?? inline(prose, from);
    const label = labelBefore(prose, match.start);
    if (!found || found.items.length === 0 || isNoTotal(label, found.items)) return [];
    const symbol = prose.skeleton[match.start];
    const own = found.items.filter(({ token }) => token.unit === whole.unit);
    if (own.length !== found.items.length && symbol === "＃") return [];
    return {
      start: match.start,
      end: found.end,
      label,
      whole,
      items: found.items,
      complete: isComplete(how, found),
      exhaustive: /包括|用于/.test(how),
    };
  });
}

/** “比上年增加￥。其中:” is about what was said before the change; “…接待费￥。其中:…接待费￥” is the last of a list. */
function isNoTotal(label: string, items: readonly BreakdownItem[]): boolean {
  return /相比|调整至|较|比上年/.test(label) || items.some((item) => item.label === label);
}

interface Found {
  readonly items: readonly BreakdownItem[];
  readonly end: number;
  readonly style: "enumerated" | "inline";
  /** `etc`: the list ends in 等; `cut`: something else follows it. */
  readonly open: "no" | "cut" | "etc";
}

/** Pairs that are known to make up their whole. */
const complements =
  /基本支出.{0,300}项目支出|项目支出.{0,300}基本支出|人员经费.{0,300}公用经费|货物.{0,300}服务|购置.{0,300}运行维护|一级.{0,300}二级|拨款收入.{0,300}上年结转|拨款金额.{0,300}结转结余|主系统.{0,300}子系统|本级.{0,300}二级/;

function isComplete(how: string, { items, style, open }: Found): boolean {
  const labels = items.map(({ label }) => label).join("|");
  if (open !== "no") return open === "cut" && items.length > 1 && complements.test(labels);
  if (style === "enumerated") return true;
  return /包括|用于/.test(how) ? true : items.length >= 3 || complements.test(labels);
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

function enumerated(prose: Prose, from: number): Found | undefined {
  const style = styles.find(({ first }) => prose.skeleton.startsWith(first, from));
  if (!style) return undefined;
  const rest = prose.skeleton.slice(from, from + 4000);
  const stop = style.stop.exec(rest.slice(style.first.length));
  const limit = from + (stop ? stop.index + style.first.length + 1 : rest.length);
  const items: BreakdownItem[] = [];
  let end = from;
  for (let n = 1, at = from; at >= 0 && at < limit; n++) {
    const head: Match | undefined = matchAt(prose, itemHead, at + style.mark(n).length);
    const token = head?.token("amount");
    if (!head || !token) return undefined;
    items.push({ label: head.group("label"), token });
    end = head.end;
    at = prose.skeleton.indexOf(style.mark(n + 1), head.end);
  }
  return { items, end, style: "enumerated", open: items.length < 2 ? "cut" : "no" };
}

const inlineItem =
  /(?<label>(?:[^￥％＃＊＄＠,。;:()]|\([^()￥％＃]{0,20}\)){0,200}?)(?:为|各|共)?(?<amount>[￥＃])(?:\([^()￥＃]{0,40}\))?(?:,?占(?:比)?[^,。;￥％]{0,30}％)?(?<after>等)?(?<separator>[,;、。]|和|及)/;

function inline(prose: Prose, from: number): Found | undefined {
  const items: BreakdownItem[] = [];
  let at = from;
  let open: Found["open"] = "no";
  let separator = "";
  for (;;) {
    const match = matchAt(prose, inlineItem, at);
    const token = match?.token("amount");
    if (!match || !token || (items[0] && token.unit !== items[0].token.unit)) break;
    const label = match.group("label");
    if (label === "") return undefined;
    if (/^[一二三四五六七八九十]是/.test(label)) return { items, end: at, style: "inline", open };
    if (/^包括/.test(label)) break;
    items.push({ label, token });
    at = match.end;
    if (match.group("after") !== "") open = "etc";
    separator = match.group("separator");
    if (separator === "。") return { items, end: at, style: "inline", open };
  }
  // Words or figures of another kind follow: what was read so far need not be all.
  if (open === "no" && (separator !== ";" || prose.skeleton.startsWith("包括", at))) open = "cut";
  return items.length > 0 ? { items, end: at, style: "inline", open } : undefined;
}
