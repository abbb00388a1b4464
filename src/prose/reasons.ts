import type { Prose } from "./prose.ts";

/** The words that give the reason of a difference, behind the statement of it. */
export interface Reason {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const opener =
  /^[,，。;:]?(?:[^,。;￥％＃]{0,12}?)(?:变动|差异|主要|增加的主要|减少的主要|下降的主要|增长的主要)?原因(?:是|为)?(?:[^:,。]{0,12}原因)?(?:是|为|如下)?[:,]?/;
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

const rising = /增加|增长|上升|提高|追加|新增|补缴|上涨|调增|增补|扩大/g;
const falling =
  /减少|下降|降低|压减|压缩|节约|节省|收回|取消|停止|尚未|未支付|无法|结余|严控|退休|辞职|调出|调减|缩减|未(?:到|能|发生|开展)|列支|过紧日子/g;

/** How many words of the reason speak for a rise, and how many for a fall. */
export function leaning(text: string): { readonly rising: number; readonly falling: number } {
  // “新增退休人员” raises the cost; “减少的原因” is not itself a reason.
  const plain = text.replace(/新增[^,。;]{0,4}退休|退休(?:费|人员)/g, "新增");
  return {
    rising: (plain.match(rising) ?? []).length,
    falling: (plain.match(falling) ?? []).length,
  };
}
