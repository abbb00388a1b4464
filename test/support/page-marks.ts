import { attribute, hasAttribute, mainTexts } from "./page-text.ts";

/** A number of a page with its marks. */
export interface MarkedNumber {
  readonly id: string;
  readonly origin: string;
  /** As the page gives it to machines. */
  readonly value: string;
}

/** Words of a page that say where they come from. */
export interface MarkedWords {
  readonly origin: string;
  readonly text: string;
}

/** The numbers in the main text that name their figure and its origin. */
export function markedNumbers(html: string): MarkedNumber[] {
  return mainTexts(html).flatMap(({ around }) => {
    const number = around.at(-1);
    const value = number?.name === "data" ? attribute(number, "value") : undefined;
    const mark = around.findLast((element) => hasAttribute(element, "data-figure"));
    if (value === undefined || !mark) return [];
    const id = attribute(mark, "data-figure") ?? "";
    return [{ id, origin: attribute(mark, "data-origin") ?? "", value }];
  });
}

/** The words with numbers of their own, without the figures and links among them. */
export function markedWords(html: string): MarkedWords[] {
  return mainTexts(html).flatMap(({ text, around }) => {
    const mark = around.findLast((element) => hasAttribute(element, "data-origin"));
    if (!mark || hasAttribute(mark, "data-figure") || !/\d/.test(text)) return [];
    if (around.some(({ name }) => name === "a")) return [];
    return [{ origin: attribute(mark, "data-origin") ?? "", text }];
  });
}
