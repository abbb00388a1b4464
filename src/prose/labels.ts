import type { Prose } from "./prose.ts";

/**
 * What the number at `index` is of: the words directly before it in its clause, without enumerator.
 * “(1)公务用车购置支出￥” → 公务用车购置支出.
 */
export function labelBefore(prose: Prose, index: number): string {
  const before = prose.skeleton.slice(Math.max(0, index - 60), index);
  const clause =
    /(?:收、支|收入、支出|[^,。;:、￥％＃＊＄(]|\([^()]{0,20}\))*$/.exec(before)?.[0] ?? "";
  return clause
    .replace(/^(?:\d+[.、]|\([\d一二三四五六七八九十]+\)|[一二三四五六七八九十]是|其中:?)+/, "")
    .replace(/^.*＠(?:度|末)?/, "")
    .replace(/(?:合计|总计)?(?:均)?(?:为|是|共|各|分别)?$/, "");
}

/** The name of a functional or economic item, comparable: without (类)(款)(项), 支出 and 本年. */
export function itemName(label: string): string {
  return label
    .replace(/\((?:类|款|项)\)/g, "")
    .replace(/^(?:本年|本年度|全年)/, "")
    .replace(/等?支出$/, "")
    .replace(/等$/, "");
}
