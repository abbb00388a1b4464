import type { Disclosure } from "../model/disclosure-model.ts";

/**
 * Is the section shown in its own words? A budget that was copied from elsewhere keeps its text: its figures
 * stand in `facts.json`, and the text refers to them.
 */
export function isInItsOwnWords(
  { record, statements, texts }: Disclosure,
  section: string,
): boolean {
  return (
    record.kind === "budget" &&
    (statements.get(section)?.size ?? 0) > 0 &&
    (texts.get(section)?.body.markdown.trim() ?? "") !== ""
  );
}
