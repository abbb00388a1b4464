const halfWidth: Record<string, string> = {
  "（": "(",
  "）": ")",
  "：": ":",
  "，": ",",
  "．": ".",
  "－": "-",
};

/**
 * The comparable form of a printed label: no spaces or line breaks, half-width brackets and
 * digits, no quotes. For matching only, never for showing.
 */
export function normaliseLabel(text: string): string {
  const known = normalised.get(text);
  if (known !== undefined) return known;
  if (normalised.size > 10_000) normalised.clear();
  const label = normalise(text);
  normalised.set(text, label);
  return label;
}

/** Forms and sheets say the same few hundred labels again and again. */
const normalised = new Map<string, string>();

function normalise(text: string): string {
  return text
    .replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, "")
    .replace(/[（）：，．－]/g, (char) => halfWidth[char] ?? char)
    .replace(/[０-９]/g, (char) => String(char.charCodeAt(0) - 0xff10))
    .replace(/["'＂＇“”„‟‘’「」『』《》]/g, "");
}

const enumerator =
  /^(?:[一二三四五六七八九十]+[、.,]|\([一二三四五六七八九十]+\)、?|\d+[.、]|\(\d+\)|[①-⑳]|其中:)/;

/** The label without the enumerators in front of it: 一、 (二) 3. 其中：, also 其中：(一). */
export function withoutEnumerator(normalised: string): string {
  const bare = normalised.replace(enumerator, "");
  return bare === normalised ? bare : withoutEnumerator(bare);
}
