import type { ShownPart } from "./shown-part.ts";

/** What is particular to a kind of page, beside its data and its template. */
export interface PageKindOf<P> {
  /** All figures that a page shows, in its order: its list of origins and its end-notes are made of them. */
  shown(page: P): readonly ShownPart[];
  /** Its pages are for readers who are here: search engines and the sitemap have none of them. */
  readonly isUnlisted?: true;
  /** Where its figures come from is told on the pages that it gathers. */
  readonly isExplainedElsewhere?: true;
}

/** A kind whose pages show no figure of the data as their own. */
export function showsNoFigures<P>(): PageKindOf<P> {
  return { shown: () => [] };
}
