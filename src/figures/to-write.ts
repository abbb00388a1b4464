import type { Passage } from "./section-text.ts";

/** Stands where an author has still to write; never shown to readers of what is published. */
export const toWriteMark = "【待写】";

export function isToWrite({ markdown }: Pick<Passage, "markdown">): boolean {
  return markdown.includes(toWriteMark);
}
