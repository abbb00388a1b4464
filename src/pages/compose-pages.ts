import type { CheckedModel } from "../checks/check-model.ts";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { comparisonLink, comparisonsOf, composeComparisons } from "./compose-comparisons.ts";
import { composeDisclosure } from "./compose-disclosure.ts";
import { composeUnits, unitEntries } from "./compose-units.ts";
import type { Link, Page } from "./page.ts";

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
  return [
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
      composeDisclosure(disclosure, comparisonsOf(disclosure, comparisons)),
    ),
    ...composeComparisons(comparisons, home),
    {
      kind: "glossary",
      path: "glossary/",
      title: "名词解释",
      description: "预算、决算公开中的常用名词。",
      trail: [home],
      column: "名词解释",
      searchKind: "名词",
      terms: glossary.terms,
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
}
