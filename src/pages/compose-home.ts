import type { ComparisonView } from "../comparison/comparison-view.ts";
import { publishedDate } from "../model/disclosure-model.ts";
import type { SiteSettings } from "../records/disclosure.ts";
import { comparisonLink } from "./compose-comparisons.ts";
import type { UnitEntry } from "./compose-units.ts";
import type { HomePage } from "./kinds/home.ts";
import type { DisclosureLink } from "./page-base.ts";
import { unitIndexes, unitsOnOnePage } from "./unit-index.ts";

/** So many of the latest disclosures stand on the home page of many units. */
const latestShown = 4;

/** Home: every unit with its disclosures, or, where there are many, the ways of looking them up. */
export function composeHome(
  settings: SiteSettings,
  entries: readonly UnitEntry[],
  comparisons: readonly ComparisonView[],
): HomePage {
  const units = entries.filter(({ disclosures }) => disclosures.length > 0);
  const isMany = units.length > unitsOnOnePage;
  const all = units.flatMap(({ disclosures }) => disclosures);
  return {
    kind: "home",
    path: "",
    title: settings.name,
    description: settings.description,
    trail: [],
    column: "首页",
    searchKind: "栏目",
    units: isMany ? [] : units,
    lookUp: isMany
      ? {
          units: units.length,
          disclosures: all.length,
          indexes: unitIndexes(units),
          latest: all.toSorted(byDate).slice(0, latestShown),
        }
      : undefined,
    comparisons: comparisons.map(comparisonLink),
  };
}

/** The latest first; of the same day, by address. */
function byDate(a: DisclosureLink, b: DisclosureLink): number {
  const date = ({ disclosure }: DisclosureLink) => publishedDate(disclosure.record) ?? "";
  return date(b).localeCompare(date(a), "en") || (a.path < b.path ? -1 : 1);
}
