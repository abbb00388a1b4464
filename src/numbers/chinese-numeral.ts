const digits = "零一二三四五六七八九";

/** “三” → 3, “十二” → 12, “两” → 2; undefined for anything above ninety-nine or not a numeral. */
export function chineseNumeral(text: string): number | undefined {
  const plain = text.replaceAll("两", "二");
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(plain);
  if (!match || plain === "") return undefined;
  const [, first = "", ten = "", last = ""] = match;
  if (ten === "") return last === "" ? digits.indexOf(first) : undefined;
  return (
    (first === "" ? 1 : digits.indexOf(first)) * 10 + Math.max(0, digits.indexOf(last || "零"))
  );
}

/** The numeral of an enumerator: 1 → 一, 12 → 十二. Up to ninety-nine. */
export function toChineseNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return `${ten}${ones === 0 && tens > 0 ? "" : digits[ones]}`;
}
