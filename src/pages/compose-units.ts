import type { CheckedModel } from "../checks/check-model.ts";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import { figuresOfUnit } from "../comparison/figures-of-unit.ts";
import { unitsOf } from "../model/comparison.ts";
import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import type { Unit } from "../records/disclosure.ts";
import { disclosurePath } from "./address.ts";
import { comparisonLink } from "./compose-comparisons.ts";
import type { UnitPage } from "./kinds/unit.ts";
import type { DisclosureLink, Link } from "./page-base.ts";
import { qualityOf } from "./quality.ts";

/** What the pages of the units are made of. */
export interface UnitSources {
  readonly units: readonly Unit[];
  readonly disclosures: readonly Disclosure[];
  readonly comparisons: readonly ComparisonView[];
  readonly checks: CheckedModel["checks"];
}

/** A unit and its disclosures; a unit without any has a page when its department or a unit of it has one. */
export interface UnitEntry {
  readonly unit: Unit;
  readonly path: string;
  readonly disclosures: readonly DisclosureLink[];
}

export function unitEntries({ units, disclosures, checks }: UnitSources): UnitEntry[] {
  const publishes = ({ id }: Unit) => disclosures.some(({ record }) => record.unit === id);
  const related = (unit: Unit) =>
    units.filter(({ id, parent }) => id === unit.parent || parent === unit.id);
  return units
    .filter((unit) => publishes(unit) || related(unit).some(publishes))
    .map((unit) => ({
      unit,
      path: unitPath(unit),
      disclosures: linksOf(unit, disclosures, checks),
    }));
}

/** The page of each unit, and one per fiscal year. */
export function composeUnits(
  entries: readonly UnitEntry[],
  sources: UnitSources,
  home: Link,
): UnitPage[] {
  return entries.flatMap((entry) => unitPages(entry, entries, sources, home));
}

function unitPages(
  { unit, path, disclosures }: UnitEntry,
  entries: readonly UnitEntry[],
  { comparisons }: UnitSources,
  home: Link,
): UnitPage[] {
  const base = { kind: "unit", unit, column: "单位", searchKind: "栏目" } as const;
  const years = [...new Set(disclosures.map(({ disclosure }) => disclosure.record.year))];
  const linkTo = (entry: UnitEntry) => ({
    title: entry.unit.name,
    path: entry.path,
    nature: entry.unit.nature,
    publishes: entry.disclosures.length > 0,
  });
  const department = entries.find((entry) => entry.unit.id === unit.parent);
  return [
    {
      ...base,
      path,
      title: unit.name,
      description:
        disclosures.length > 0
          ? `${unit.name}公开的预算和决算。`
          : `${unit.name}：本站没有它单独公开的预算和决算，这里是其他公开中写到它的数。`,
      trail: [home],
      disclosures,
      department: department && linkTo(department),
      members: entries.filter((entry) => entry.unit.parent === unit.id).map(linkTo),
      comparisons: comparisons
        .filter((view) => unitsOf(view.comparison).includes(unit.id))
        .map(comparisonLink),
      elsewhere: comparisons.flatMap((view) => figuresOfUnit(view, unit.id) ?? []),
    },
    ...years.map(
      (year): UnitPage => ({
        ...base,
        path: `${path}${year}/`,
        title: `${unit.name}${year}年度`,
        description: `${unit.name}${year}年度公开的预算和决算。`,
        trail: [home, { title: unit.name, path }],
        disclosures: disclosures.filter(({ disclosure }) => disclosure.record.year === year),
        members: [],
        comparisons: comparisons
          .filter(({ disclosures: read }) =>
            read.some(({ record }) => record.unit === unit.id && record.year === year),
          )
          .map(comparisonLink),
        elsewhere: [],
      }),
    ),
  ];
}

function unitPath({ id }: Unit): string {
  return `${id}/`;
}

/** The unit's disclosures, the latest year first, final accounts before the budget. */
function linksOf(
  unit: Unit,
  shown: readonly Disclosure[],
  checks: UnitSources["checks"],
): DisclosureLink[] {
  return shown
    .filter(({ record }) => record.unit === unit.id)
    .sort((a, b) => b.record.year - a.record.year || (a.record.kind < b.record.kind ? 1 : -1))
    .map((disclosure) => ({
      disclosure,
      title: disclosureTitle(disclosure),
      path: disclosurePath(disclosure),
      quality: qualityOf(disclosure, checks.get(disclosure.folder)),
    }));
}
