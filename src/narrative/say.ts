import { type Figure, figureText, stateText } from "../figures/figure.ts";
import type { Passage, SectionText } from "../figures/section-text.ts";

/** A piece of a sentence: plain text, or a figure that the page marks with its origin. */
export type Inline = string | { readonly figure: Figure };

/** One block of a section's text. Pages, plain text and JSON are all rendered from these. */
export type Block =
  | { readonly type: "heading"; readonly level: 2 | 3; readonly id: string; readonly text: string }
  | { readonly type: "paragraph"; readonly content: readonly Inline[] }
  | { readonly type: "list"; readonly items: readonly (readonly Block[])[] }
  | {
      readonly type: "prose";
      readonly passage: Passage;
      readonly file: string;
      /** Those that the passage refers to, by the id that it names. */
      readonly figures: ReadonlyMap<string, Figure>;
      /** What the tie-outs say of lines of the file. */
      readonly marks?: SectionText["marks"];
    }
  | { readonly type: "labelled"; readonly label: string; readonly content: readonly Block[] }
  | {
      readonly type: "terms";
      readonly terms: readonly { id: string; term: string; definition: string }[];
    }
  | {
      readonly type: "records";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Inline[][])[];
    };

type Sayable = Figure | string | number | readonly Inline[] | undefined;

/**
 * Builds a sentence: figures keep their identity, a missing figure is said to be 原文未公开.
 * A figure prints direction word, number and unit: 减少-405.97万元.
 */
export function say(texts: TemplateStringsArray, ...values: readonly Sayable[]): Inline[] {
  const content: Inline[] = [];
  texts.forEach((text, index) => {
    if (text !== "") content.push(text);
    const value = values[index];
    // After the last text there is no value; anywhere else a figure is missing, and the sentence says so.
    if (index === texts.length - 1) return;
    if (value === undefined) {
      content.push(stateText.absent);
      return;
    }
    if (typeof value === "string" || typeof value === "number") content.push(String(value));
    else if (isInlines(value)) content.push(...value);
    else content.push({ figure: value });
  });
  return content;
}

function isInlines(value: Figure | readonly Inline[]): value is readonly Inline[] {
  return Array.isArray(value);
}

export function paragraph(content: readonly Inline[]): Block {
  return { type: "paragraph", content };
}

export function heading(level: 2 | 3, id: string, text: string): Block {
  return { type: "heading", level, id, text };
}

/** What belongs to the sentence before it: a reason, a use. */
export function labelled(label: string, content: readonly Block[]): Block {
  return { type: "labelled", label, content };
}

/** A list of one-sentence items. */
export function list(items: readonly (readonly Inline[])[]): Block {
  return { type: "list", items: items.map((content) => [paragraph(content)]) };
}

/** A sentence as plain text. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((piece) => (typeof piece === "string" ? piece : figureText(piece.figure)))
    .join("");
}

/** The figures of a sentence, in their order. */
export function figuresOf(content: readonly Inline[]): Figure[] {
  return content.flatMap((piece) => (typeof piece === "string" ? [] : [piece.figure]));
}

/** Joins sentence pieces with a separator, as 、 or ；. */
export function join(pieces: readonly (readonly Inline[])[], separator: string): Inline[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [...piece] : [separator, ...piece]));
}
