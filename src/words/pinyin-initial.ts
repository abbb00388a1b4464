/**
 * The first character of each pinyin initial in the order of the collation, which Node carries with it: the
 * same on every machine. No syllable begins with i, u or v.
 */
const firsts = [..."吖八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫匝"];
const letters = [..."ABCDEFGHJKLMNOPQRSTWXYZ"];
const collator = new Intl.Collator("zh-u-co-pinyin");

/** Places whose first character is read otherwise than the collation has it, by their initials. */
const readings: Readonly<Record<string, readonly string[]>> = {
  C: [..."安城春江乐岭宁沙寿治"].map((second) => `长${second}`).concat("朝阳", "重庆"),
  X: ["厦门"],
};

/** The initial by which a text is looked up, A–Z; undefined where it begins with neither Chinese nor Latin. */
export function pinyinInitial(text: string): string | undefined {
  const [first = ""] = text;
  if (/[A-Za-z]/.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return undefined;
  const read = Object.keys(readings).find((initial) =>
    readings[initial]?.some((place) => text.startsWith(place)),
  );
  return read ?? letters[firsts.findLastIndex((one) => collator.compare(one, first) <= 0)];
}

/** In the order of pinyin; what sounds the same, by its characters. */
export function comparePinyin(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** “示例市教育局” as `slsjyj`. */
export function pinyinInitials(text: string): string {
  return [...text].flatMap((character) => pinyinInitial(character)?.toLowerCase() ?? []).join("");
}
