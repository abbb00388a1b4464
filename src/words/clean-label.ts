/** A label as people read it: a line break or a blank within Chinese is layout. */
export function cleanLabel(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/[\s\u00a0\u3000]+/g, " ")
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "")
    .trim();
}
