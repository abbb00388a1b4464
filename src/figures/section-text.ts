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

export const referencePattern = /\{\{\s*([^{}]*?)\s*\}\}/g;
const heading = /^## (.+?) *\{#([a-z0-9][a-z0-9.-]*)\}\s*$/;

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
    [...line.matchAll(referencePattern)].map((match) => ({
      name: match[1] ?? "",
      line: index + 1,
    })),
  );
  return { file, body, passages, references };
}
