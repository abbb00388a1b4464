import { pinyin } from "pinyin-pro";

/** `gong wu jie dai fei\t公务接待费`, a line each: how the names of places and everyday words are spoken. */
export function spokenWords(names: Iterable<string>): string {
  const plain = new Set<string>();
  for (const name of names) {
    const word = name.replace(/[^\p{Script=Han}]/gu, "");
    if (word.length >= 2 && word.length <= 20) plain.add(word);
  }
  return [...plain]
    .map((word) => `${pinyin(word, { toneType: "none", v: true })}\t${word}`)
    .sort()
    .join("\n");
}
