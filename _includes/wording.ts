import type { PageOf } from "../src/pages/page.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { createTermFinder } from "../src/pages/term-links.ts";
import { type Html, html } from "./html.ts";

/** How running text is written: as it is, or with links. */
export type Wording = (text: string) => Html | string;

export const plain: Wording = (text) => text;

/** Text in which each term is linked where it first occurs on the page, as far as this edition explains it. */
export function withTerms({ links }: SiteContext, page: PageOf<"section">): Wording {
  const explained = page.terms.filter(({ paths }) => paths.some((path) => links.holds(path)));
  const find = createTermFinder(explained);
  return (text) =>
    html`${find(text).map((piece) => {
      if (typeof piece === "string") return piece;
      const path = piece.term.paths.find((candidate) => links.holds(candidate)) ?? "";
      return html`<a class="term-link" href="${links.href(page, path)}">${piece.text}</a>`;
    })}`;
}
