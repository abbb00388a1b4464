import type { CheckedModel } from "../checks/check-model.ts";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { composeChecks } from "./compose-checks.ts";
import { comparisonsOf, composeComparisons } from "./compose-comparisons.ts";
import { composeCorrections } from "./compose-corrections.ts";
import { composeDisclosure } from "./compose-disclosure.ts";
import { composeGlossary } from "./compose-glossary.ts";
import { composeHome } from "./compose-home.ts";
import { composeSiteMap } from "./compose-site-map.ts";
import { composeUnits, unitEntries } from "./compose-units.ts";
import { composeWithdrawn, effective } from "./compose-withdrawn.ts";
import type { CorrectionEffect } from "./correction-effect.ts";
import { withElsewhere } from "./elsewhere.ts";
import { withFindingNotes } from "./finding-notes.ts";
import type { Page } from "./page.ts";
import type { Link } from "./page-base.ts";
import { preferencesLink } from "./preferences-link.ts";
import { qualityOf } from "./quality.ts";
import { composeSuperseded, withCorrectionNotes } from "./superseded.ts";

export const home: Link = { title: "首页", path: "" };

/** Every page of the site, each with all that its template shows. */
export function composePages(
  model: CheckedModel,
  shown: readonly Disclosure[],
  comparisons: readonly ComparisonView[],
  effects: readonly CorrectionEffect[],
): Page[] {
  const { settings, glossary, checks } = model;
  const sources = { units: model.units, disclosures: shown, comparisons, checks };
  const units = unitEntries(sources);
  const present: Page[] = [
    composeHome(settings, units, comparisons),
    ...composeUnits(units, sources, home),
    ...shown.flatMap((disclosure) =>
      composeDisclosure(disclosure, glossary.terms, {
        comparisons: comparisonsOf(disclosure, comparisons),
        quality: qualityOf(disclosure, checks.get(disclosure.folder)),
      }),
    ),
    ...composeComparisons(comparisons, home),
    ...composeChecks(model, shown, home),
    ...composeGlossary(glossary, shown, home),
    {
      kind: "search",
      path: "search/",
      title: "搜索",
      description: "搜索正文、表格的每一行和名词解释。",
      trail: [home],
      column: "搜索",
    },
    {
      kind: "preferences",
      ...preferencesLink,
      description: "字的大小、深浅、对比和疏密。",
      trail: [home],
      column: preferencesLink.title,
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
  const mapped = [...present, composeSiteMap(present, units, home)];
  const withdrawn = effective(settings.withdrawn ?? [], shown);
  const pages = [
    ...withCorrectionNotes(withElsewhere(mapped, shown, comparisons), effects),
    ...composeSuperseded(shown, glossary.terms, present),
    ...composeCorrections(shown, effects, withdrawn, present),
    ...composeWithdrawn(withdrawn),
  ];
  return withFindingNotes(pages);
}
