import { chineseNumeral } from "../../numbers/chinese-numeral.ts";
import { type Match, matches } from "../../prose/matches.ts";
import type { Prose } from "../../prose/prose.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

const entry = '(?:[^、,。;:￥％＃＠()"]|\\([^()]*\\)|"[^"]*")';
const noun = `(?<noun>[\\u4e00-\\u9fff()]{1,14})`;
/** “甲、乙、丙3个县”, “设甲处、乙处、丙处，共3个处室”, “五个方面（甲、乙、…）”. */
const patterns = [
  new RegExp(
    `(?<list>(?:${entry}{1,60}、)${"{2,40}"}${entry}{1,60}?)(?:,?共计?)?(?:(?<count>＃)|(?<numeral>[两二三四五六七八九十]{1,3})(?:级|大|个|方面|类))${noun}`,
  ),
  new RegExp(
    `(?:(?<count>＃)|(?<numeral>[两二三四五六七八九十]{1,3})(?:个|大|类))(?<noun>[\\u4e00-\\u9fff]{1,10})\\((?<list>(?:${entry}{1,40}、)+${entry}{1,40})\\)`,
  ),
];

/** The list is told to be all there are: 内设…，共7个; 设9个内设机构，包括：…. */
const closed = [
  new RegExp(
    `(?:内设(?:机构)?|下设|设有|处室|科室|股室|单位|机构|部门|包括|分别(?:是|为))(?:包括|分别)?[:为是有]{0,2}(?<list>(?:${entry}{1,40}、)*${entry}{2,40})[,。]共(?:计|有|设|设有)?(?:(?<count>＃)|(?<numeral>[一两二三四五六七八九十]{1,3})个)(?<noun>[\\u4e00-\\u9fff]{0,8})(?=[。,;])`,
  ),
  new RegExp(
    `(?:单位|机构|部门|科室|处室)共(?:计|有)?(?<count>＃)(?<noun>),(?:即|具体包括|包括|分别(?:是|为)|为):?(?<list>(?:${entry}{1,40}、)*${entry}{1,40})(?=。)`,
  ),
  new RegExp(
    `设(?:有)?(?<count>＃)(?<noun>[\\u4e00-\\u9fff()]{0,10}),?(?:包括|分别(?:是|为)|即|具体为):?(?<list>(?:${entry}{1,40}、)+${entry}{1,40})(?=。)`,
  ),
];

/** TX-07: a list has as many names as the sentence says. Lists that end in 等 are left alone. */
export const listsHaveTheSaidLength: TextRule = (prose) => {
  const found = [
    ...closed.flatMap((pattern) =>
      matches(prose, pattern).map((match) => judge(prose, match, true)),
    ),
    ...patterns.flatMap((pattern) =>
      matches(prose, pattern).map((match) => judge(prose, match, false)),
    ),
  ].filter((finding) => finding !== undefined);
  return [...new Map(found.map((finding) => [finding.at, finding])).values()];
};

function judge(prose: Prose, match: Match, isClosed: boolean): TextFinding | undefined {
  const list = match.group("list");
  const count = match.token("count");
  const said = count ? Number(count.value.digits) : chineseNumeral(match.group("numeral"));
  if (/等$/.test(list) || said === undefined || said > 60) return undefined;
  if (!isClosed && said < 3) return undefined;
  const names = namesOf(list);
  const length = names.reduce((sum, { count: times }) => sum + times, 0);
  if (length === said || (!isClosed && Math.abs(length - said) > 2)) return undefined;
  const at = count ? match.at("count") : match.at("numeral");
  const shown = names.map(({ name }) => name).join("、");
  const printed = prose.quote(at, at + 1) || String(said);
  return {
    rule: "TX-07",
    severity: "warning",
    at,
    stated: String(said),
    expected: String(length),
    message: `写的是“${printed}${match.group("noun").slice(0, 8)}”，列出的名称有 ${length} 个：${shown}`,
    fix: "请核对是漏列名称还是个数写错；没有列全时请写“等”。",
  };
}

interface Name {
  readonly name: string;
  readonly count: number;
}

/** The names of a list; “一至十部” counts as ten, and the number of a heading in front is none. */
function namesOf(list: string): Name[] {
  const flat = list
    .replace(/\([^()]*\)/g, "")
    .replace(/"[^"]*"/g, (quoted) => quoted.replaceAll("、", ""))
    .replace(/^[一二三四五六七八九十]+、/, "")
    .replace(/^(?:与|对|由)(?=.{2})/, "");
  return flat.split("、").flatMap((part, index, parts) => {
    const range =
      /(?<![一二三四五六七八九十])([一二三四五六七八九十]+)至([一二三四五六七八九十]+)/.exec(part);
    const [from, to] = [chineseNumeral(range?.[1] ?? ""), chineseNumeral(range?.[2] ?? "")];
    const isRange = from !== undefined && to !== undefined && to > from;
    if (isRange) return [{ name: part, count: to - from + 1 }];
    return index === parts.length - 1 ? joined(part) : [{ name: part, count: 1 }];
  });
}

/** The last name may be two: 乙和丙, 乙以及丙. */
function joined(part: string): Name[] {
  const match = /^(.{2,}?)(?:以及|和|及)(..+)$/s.exec(part);
  const names = match ? [match[1] ?? "", match[2] ?? ""] : [part];
  return names.map((name) => ({ name, count: 1 }));
}
