import type { CheckedModel } from "../checks/check-model.ts";
import type { Term, Unit } from "../model/disclosure.ts";
import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import { disclosurePath } from "./address.ts";
import { composeDisclosure } from "./compose-disclosure.ts";
import type { DisclosureLink, Link, Page, UnitPage } from "./page.ts";
import { withProvenance } from "./page-provenance.ts";
import { termsPath } from "./term-links.ts";

export const home: Link = { title: "首页", path: "" };

/** Every page of the site, each with all that its template shows. */
export function composePages(model: CheckedModel, shown: readonly Disclosure[]): Page[] {
  const { settings, glossary } = model;
  const units = model.units
    .map((unit) => ({ unit, path: `${unit.id}/`, disclosures: linksOf(unit, shown) }))
    .filter(({ disclosures }) => disclosures.length > 0);
  return withProvenance([
    {
      kind: "home",
      path: "",
      title: settings.name,
      description: settings.description,
      trail: [],
      column: "首页",
      searchKind: "栏目",
      units,
    },
    ...units.flatMap(({ unit, disclosures }) => unitPages(unit, disclosures)),
    ...shown.flatMap((disclosure) => composeDisclosure(disclosure, glossary.terms)),
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
  ]);
}

/** The disclosures that explain a term, where they do. */
function explainedIn({ id }: Term, shown: readonly Disclosure[]): Link[] {
  return shown.flatMap((disclosure) => {
    const path = termsPath(disclosure);
    const isThere = path && disclosure.terms.some((term) => term.id === id);
    return isThere ? [{ title: disclosureTitle(disclosure), path: `${path}#${id}` }] : [];
  });
}

/** The page of the unit, and one per fiscal year. */
function unitPages(unit: Unit, disclosures: readonly DisclosureLink[]): UnitPage[] {
  const base = { kind: "unit", unit, column: "单位", searchKind: "栏目" } as const;
  const years = [...new Set(disclosures.map(({ disclosure }) => disclosure.record.year))];
  return [
    {
      ...base,
      path: `${unit.id}/`,
      title: unit.name,
      description: `${unit.name}公开的预算和决算。`,
      trail: [home],
      disclosures,
    },
    ...years.map((year) => ({
      ...base,
      path: `${unit.id}/${year}/`,
      title: `${unit.name}${year}年度`,
      description: `${unit.name}${year}年度公开的预算和决算。`,
      trail: [home, { title: unit.name, path: `${unit.id}/` }],
      disclosures: disclosures.filter(({ disclosure }) => disclosure.record.year === year),
    })),
  ];
}

/** The unit's disclosures, the latest year first, final accounts before the budget. */
function linksOf(unit: Unit, shown: readonly Disclosure[]): DisclosureLink[] {
  return shown
    .filter(({ record }) => record.unit === unit.id)
    .sort((a, b) => b.record.year - a.record.year || (a.record.kind < b.record.kind ? 1 : -1))
    .map((disclosure) => ({
      disclosure,
      title: disclosureTitle(disclosure),
      path: disclosurePath(disclosure),
    }));
}
