import type { FindingMark } from "./figure.ts";

/** A named passage of a section's Markdown: `## 标题 {#id}` and what follows. */
export interface Passage {
  readonly title: string;
  readonly markdown: string;
  /** Line of the file on which the passage's Markdown begins, from 1. */
  readonly line: number;
}

/** The Markdown of one section: what stands before the first named passage, and the passages. */
export interface SectionText {
  readonly file: string;
  readonly body: Passage;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly references: readonly Reference[];
  /** Set on what is shown: the errors and warnings that concern a line of the file. */
  readonly marks?: ReadonlyMap<number, readonly FindingMark[]>;
}

/** One `{{figure.id}}` with its line. */
export interface Reference {
  readonly name: string;
  readonly line: number;
}

const reference = /\{\{([^{}\n]*)\}\}/g;
const heading = /^## (.*\S) *\{#([a-z0-9][a-z0-9.-]*)\}\s*$/;

/** The ids of the figures that a text refers to, in their order. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(reference)].map(([, id = ""]) => id.trim());
}

/** The text with each reference replaced by what its figure prints. */
export function replaceReferences(text: string, print: (id: string) => string): string {
  return text.replaceAll(reference, (_, id: string) => print(id.trim()));
}

/** The reference that begins exactly here, and where it ends. */
export function referenceAt(text: string, index: number): { id: string; end: number } | undefined {
  const found = new RegExp(reference.source, "y");
  found.lastIndex = index;
  const [whole, id] = found.exec(text) ?? [];
  return whole === undefined || id === undefined
    ? undefined
    : { id: id.trim(), end: index + whole.length };
}

/** Splits a Markdown file into its passages and lists the figures that it refers to. */
export function parseSectionText(file: string, text: string): SectionText {
  const lines = text.split("\n");
  const passages = new Map<string, Passage>();
  let body: Passage = { title: "", markdown: "", line: 1 };
  let current = { id: "", title: "", from: 0 };
  const close = (end: number) => {
    const passage = {
      title: current.title,
      markdown: lines.slice(current.from, end).join("\n"),
      line: current.from + 1,
    };
    if (current.id === "") body = passage;
    else passages.set(current.id, passage);
  };
  lines.forEach((line, index) => {
    const match = heading.exec(line);
    if (!match) return;
    close(index);
    current = { id: match[2] ?? "", title: match[1] ?? "", from: index + 1 };
  });
  close(lines.length);
  const references = lines.flatMap((line, index) =>
    referencesIn(line).map((name) => ({ name, line: index + 1 })),
  );
  return { file, body, passages, references };
}
