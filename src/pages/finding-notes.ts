import type { FindingMark } from "../figures/figure.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { checksPath } from "./address.ts";
import { type Page, shownParts } from "./page.ts";
import { figuresOfPart } from "./shown-part.ts";

/** Each page with the end-notes of the marks that stand on it. */
export function withFindingNotes(pages: readonly Page[]): Page[] {
  return pages.map((page) => {
    if (!("disclosure" in page)) return page;
    const parts = shownParts(page);
    const marks = [
      ...parts.flatMap(figuresOfPart).flatMap((figure) => figure.marks ?? []),
      ...parts.flatMap((part) => (part.type === "text" ? (part.lines ?? []) : [])),
    ];
    return marks.length === 0 ? page : { ...page, notes: notesOf(marks, page.disclosure) };
  });
}

/** Each mark once, in the order of the page. */
function notesOf(marks: readonly FindingMark[], disclosure: Disclosure) {
  const once = new Map(marks.map((mark) => [mark.anchor, mark]));
  const path = checksPath(disclosure);
  return [...once.values()].map((mark) => ({ mark, path: `${path}#${mark.anchor}` }));
}
