import type { Passage, SectionText } from "../figures/section-text.ts";
import { isToWrite } from "../figures/to-write.ts";
import { type FormSection, proseSections, sectionsOf } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { tellSection } from "../narrative/index.ts";
import type { Block } from "../narrative/say.ts";
import { AnsweringText } from "../scaffold/answering-text.ts";

/** A passage that can be written; the section's body has the id "". */
export interface DraftPassage {
  readonly id: string;
  readonly title: string;
  /** As it stands in the file; empty where it is not written. */
  readonly text: string;
  /** The file says that it is still to be written. */
  readonly isLeft: boolean;
  /** The section shows it, with the figures of now. */
  readonly isAsked: boolean;
  /** The section can't be published without it. */
  readonly isRequired: boolean;
}

/** What a section says by its figures alone, with a place for each passage that a person writes. */
export interface SectionDraft {
  readonly section: FormSection;
  /** A block of prose stands for the passage that has its title for an id. */
  readonly blocks: readonly Block[];
  /** Those of the file in their order, then those that are only asked for. */
  readonly passages: readonly DraftPassage[];
}

/** The draft of a section; undefined when the form has no such section. */
export function sectionDraft(disclosure: Disclosure, id: string): SectionDraft | undefined {
  const section = sectionsOf(disclosure.form).find((one) => one.id === id);
  if (!section) return undefined;
  const asking = new AnsweringText(id);
  const texts = new Map<string, SectionText>([...disclosure.texts, [id, asking]]);
  const blocks = tellSection({ ...disclosure, texts }, section);
  const isProse = proseSections(disclosure.form).includes(section);
  const labels = new Map(labelsOf(blocks));
  const text = disclosure.texts.get(id);
  const written = [...(text?.passages ?? [])];
  const ids = new Set([
    ...(asking.asked.has("") || text?.body.markdown.trim() ? [""] : []),
    ...written.map(([passage]) => passage),
    ...[...asking.asked].filter((passage) => passage !== ""),
  ]);
  const passages = [...ids].map((passage): DraftPassage => {
    const own = passage === "" ? text?.body : text?.passages.get(passage);
    return {
      id: passage,
      title: own?.title || labels.get(passage) || (isProse ? "正文" : "本节另外要说的话"),
      text: markdownOf(own),
      isLeft: own !== undefined && isToWrite(own),
      isAsked: labels.has(passage),
      isRequired: isProse && passage === "",
    };
  });
  return { section, blocks, passages };
}

function markdownOf(passage: Passage | undefined): string {
  return passage?.markdown.trim() ?? "";
}

/** The passages among the blocks, each with the label that it stands under. */
function* labelsOf(blocks: readonly Block[], label = ""): Iterable<[string, string]> {
  for (const block of blocks) {
    if (block.type === "prose") yield [block.passage.title, label];
    else if (block.type === "labelled") yield* labelsOf(block.content, block.label);
    else if (block.type === "list") for (const item of block.items) yield* labelsOf(item, label);
  }
}

/** The Markdown file of a section with these passages; what is empty is left out. */
export function composeSection(
  passages: readonly Pick<DraftPassage, "id" | "title" | "text">[],
): string {
  const written = passages.filter(({ text }) => text !== "");
  const body = written.filter(({ id }) => id === "").map(({ text }) => text);
  const named = written
    .filter(({ id }) => id !== "")
    .map(({ id, title, text }) => `## ${title} {#${id}}\n\n${text}`);
  return [...body, ...named].map((part) => `${part}\n`).join("\n");
}
