import type { FindingMark } from "../figures/figure.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { checksLink } from "./compose-checks.ts";
import type { Page } from "./page.ts";
import { shownFigures, shownLines } from "./shown-figures.ts";

/** Each page with the end-notes of the marks that stand on it. */
export function withFindingNotes(pages: readonly Page[]): Page[] {
  return pages.map((page) => {
    if (!("disclosure" in page)) return page;
    const marks = [
      ...shownFigures(page).flatMap((figure) => figure.marks ?? []),
      ...shownLines(page),
    ];
    return marks.length === 0 ? page : { ...page, notes: notesOf(marks, page.disclosure) };
  });
}

/** Each mark once, in the order of the page. */
function notesOf(marks: readonly FindingMark[], disclosure: Disclosure) {
  const once = new Map(marks.map((mark) => [mark.anchor, mark]));
  const { path } = checksLink(disclosure);
  return [...once.values()].map((mark) => ({ mark, path: `${path}#${mark.anchor}` }));
}
