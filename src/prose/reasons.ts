import type { Prose } from "./prose.ts";

/** The words that give the reason of a difference, behind the statement of it. */
export interface Reason {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const opener =
  /^[,，。;:]?(?:[^,。;￥％＃]{0,30}?)(?:变动|差异|主要|增加的主要|减少的主要|下降的主要|增长的主要)?(?:原因|情况(?=:|如下|是|为))(?:是|为)?(?:[^:,。]{0,12}原因)?(?:是|为|如下)?[:,]?/;
/** Where the next statement begins. */
const closer =
  /。(?=\d{1,2}\.|\(|[一二三四五六七八九十]+、|其中|工业和|截至)|[;。]与上年|[。;](?:与|比)年初|(?<![一二三四五六七八九十])[一二三四五六七八九十]+、|。$/;

/** The reason that stands directly behind `index`; undefined when there is none. */
export function reasonAfter(prose: Prose, index: number): Reason | undefined {
  const rest = prose.skeleton.slice(index, index + 700);
  const open = opener.exec(rest);
  if (!open) return undefined;
  const start = index + open[0].length;
  const body = rest.slice(open[0].length);
  const close = closer.exec(body);
  const length = close ? close.index : body.length;
  return { start, end: start + length, text: body.slice(0, length) };
}
