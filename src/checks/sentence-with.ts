import type { Disclosure } from "../model/disclosure-model.ts";

/** Words before which a thing is said not to be: 没有调整, 未作抵消. */
const denials = ["没有", "无", "未", "不"];
const denialReach = 6;

/**
 * The first sentence of the document's own words in which each list has a word that is not denied. What
 * explains a difference (an adjustment, an elimination, a reform) is looked for this way.
 */
export function sentenceWith(
  { texts }: Pick<Disclosure, "texts">,
  ...lists: readonly (readonly string[])[]
): string | undefined {
  for (const { body, passages } of texts.values()) {
    for (const { markdown } of [body, ...passages.values()]) {
      const found = markdown
        .split(/[。；\n]/)
        .find((sentence) => lists.every((words) => words.some((word) => says(sentence, word))));
      if (found !== undefined) return found.trim();
    }
  }
  return undefined;
}

function says(sentence: string, word: string): boolean {
  for (let at = sentence.indexOf(word); at >= 0; at = sentence.indexOf(word, at + 1)) {
    const before = sentence.slice(Math.max(0, at - denialReach), at);
    if (!denials.some((denial) => before.includes(denial))) return true;
  }
  return false;
}
