import { parseSectionText } from "../figures/section-text.ts";
import { composeSection, type DraftPassage } from "./section-draft.ts";

/** What a clerk has typed into the form of a section. */
export interface TypedPassage {
  readonly text: string;
  /** There is nothing to say here. */
  readonly isSkipped: boolean;
}

/** The names of a passage's fields. */
export const textField = (id: string) => `text.${id}`;
export const skipField = (id: string) => `skip.${id}`;

/** What was typed, by passage; none for a passage that the form did not have. */
export function readPassages(
  form: FormData,
  passages: readonly DraftPassage[],
): ReadonlyMap<string, TypedPassage> {
  return new Map(
    passages.flatMap(({ id }) => {
      const text = form.get(textField(id));
      if (typeof text !== "string") return [];
      const isSkipped = form.get(skipField(id)) === "yes";
      // A browser sends the lines of a text as the network likes them.
      return [[id, { text: text.replaceAll("\r\n", "\n").trim(), isSkipped }] as const];
    }),
  );
}

/** The file with what was typed; what was left empty and not skipped stays to be written. */
export function typedSection(
  passages: readonly DraftPassage[],
  typed: ReadonlyMap<string, TypedPassage>,
): string {
  return composeSection(
    passages.map((passage) => {
      const own = typed.get(passage.id);
      if (!own) return passage;
      if (own.isSkipped) return { ...passage, text: "" };
      return own.text === "" && passage.isLeft ? passage : { ...passage, text: own.text };
    }),
  );
}

/** The first line that would begin a passage of its own where it was typed; undefined when there is none. */
export function strayHeading(
  passages: readonly DraftPassage[],
  typed: ReadonlyMap<string, TypedPassage>,
): string | undefined {
  for (const { id } of passages) {
    const { text = "" } = typed.get(id) ?? {};
    const [stray] = parseSectionText("", text).passages.values();
    if (stray) return stray.title;
  }
  return undefined;
}
