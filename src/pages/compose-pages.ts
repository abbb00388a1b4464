import type { CheckedModel } from "../checks/check-model.ts";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import type { Term } from "../records/disclosure.ts";
import { composeChecks } from "./compose-checks.ts";
import { comparisonLink, comparisonsOf, composeComparisons } from "./compose-comparisons.ts";
import { composeDisclosure } from "./compose-disclosure.ts";
import { composeUnits, unitEntries } from "./compose-units.ts";
import { withFindingNotes } from "./finding-notes.ts";
import type { Page } from "./page.ts";
import type { Link } from "./page-base.ts";
import { withProvenance } from "./page-provenance.ts";
import { termsPath } from "./term-links.ts";

export const home: Link = { title: "首页", path: "" };

/** Every page of the site, each with all that its template shows. */
export function composePages(
  model: CheckedModel,
  shown: readonly Disclosure[],
  comparisons: readonly ComparisonView[],
): Page[] {
  const { settings, glossary } = model;
  const sources = { units: model.units, disclosures: shown, comparisons };
  const units = unitEntries(sources);
  const pages: Page[] = [
    {
      kind: "home",
      path: "",
      title: settings.name,
      description: settings.description,
      trail: [],
      column: "首页",
      searchKind: "栏目",
      units: units.filter(({ disclosures }) => disclosures.length > 0),
      comparisons: comparisons.map(comparisonLink),
    },
    ...composeUnits(units, sources, home),
    ...shown.flatMap((disclosure) =>
      composeDisclosure(disclosure, glossary.terms, comparisonsOf(disclosure, comparisons)),
    ),
    ...composeComparisons(comparisons, home),
    ...composeChecks(model, shown, home),
    {
      kind: "glossary",
      path: "glossary/",
      title: "名词解释",
      description: "预算、决算公开中的常用名词。",
      trail: [home],
      column: "名词解释",
      searchKind: "名词",
      entries: glossary.terms.map((term) => ({ term, explainedIn: explainedIn(term, shown) })),
    },
    {
      kind: "search",
      path: "search/",
      title: "搜索",
      description: "搜索正文、表格的每一行和名词解释。",
      trail: [home],
      column: "搜索",
    },
    {
      kind: "not-found",
      path: "404.html",
      title: "没有这个页面",
      description: "地址有误，或页面不存在。",
      trail: [home],
      column: "提示",
    },
  ];
  return withProvenance(withFindingNotes(pages));
}

/** The disclosures that explain a term, where they do. */
function explainedIn({ id }: Term, shown: readonly Disclosure[]): Link[] {
  return shown.flatMap((disclosure) => {
    const path = termsPath(disclosure);
    const isThere = path && disclosure.terms.some((term) => term.id === id);
    return isThere ? [{ title: disclosureTitle(disclosure), path: `${path}#${id}` }] : [];
  });
}
