import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import type { Glossary, Term } from "../records/disclosure.ts";
import type { GlossaryPage } from "./kinds/glossary.ts";
import type { Link } from "./page-base.ts";
import { termsPath } from "./term-links.ts";

export const glossaryLink: Link = { title: "名词解释", path: "glossary/" };

/** The terms and who explains them; nothing where there is none, since no empty page is shown. */
export function composeGlossary(
  { terms }: Glossary,
  shown: readonly Disclosure[],
  home: Link,
): GlossaryPage[] {
  if (terms.length === 0) return [];
  return [
    {
      kind: "glossary",
      ...glossaryLink,
      description: "预算、决算公开中的常用名词。",
      trail: [home],
      column: "名词解释",
      searchKind: "名词",
      entries: terms.map((term) => ({ term, explainedIn: explainedIn(term, shown) })),
    },
  ];
}

/** The disclosures that explain a term, where they do. */
function explainedIn({ id }: Term, shown: readonly Disclosure[]): Link[] {
  return shown.flatMap((disclosure) => {
    const path = termsPath(disclosure);
    const isThere = path && disclosure.terms.some((term) => term.id === id);
    return isThere ? [{ title: disclosureTitle(disclosure), path: `${path}#${id}` }] : [];
  });
}
