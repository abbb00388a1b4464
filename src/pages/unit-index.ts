import { kindTitle } from "../forms/form.ts";
import type { Unit } from "../records/disclosure.ts";
import { comparePinyin, pinyinInitial } from "../words/pinyin-initial.ts";
import type { UnitEntry } from "./compose-units.ts";
import type { Link } from "./page-base.ts";

/** A unit in an index, with its disclosures of the latest year. */
export interface IndexedUnit extends Link {
  readonly latest: readonly Link[];
}

/** One way of looking a unit up: by name, region or nature. */
export interface UnitIndex {
  readonly id: "name" | "region" | "nature";
  readonly title: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly units: readonly IndexedUnit[];
  }[];
}

/** The group of what belongs to none; it stands last. */
const other = "其他";

/** More units than these are looked up, not read through. */
export const unitsOnOnePage = 20;

/** The ways of looking up many units; one that would put all of them into one group is none. */
export function unitIndexes(entries: readonly UnitEntry[]): UnitIndex[] {
  const sorted = entries.toSorted((a, b) => comparePinyin(a.unit.name, b.unit.name));
  const prefixes = commonPrefixes(entries.map(({ unit }) => unit));
  const letter = ({ unit }: UnitEntry) => pinyinInitial(ownName(unit, prefixes)) ?? other;
  const indexes: UnitIndex[] = [
    { id: "name", title: "按名称（拼音首字母）", groups: groupsOf("name", sorted, letter) },
    {
      id: "region",
      title: "按地区",
      groups: groupsOf("region", sorted, ({ unit }) => unit.region ?? other),
    },
    {
      id: "nature",
      title: "按单位性质",
      groups: groupsOf("nature", sorted, ({ unit }) => unit.nature),
    },
  ];
  return indexes.filter(({ id, groups }) => id === "name" || groups.length > 1);
}

function groupsOf(
  index: UnitIndex["id"],
  entries: readonly UnitEntry[],
  titleOf: (entry: UnitEntry) => string,
): UnitIndex["groups"] {
  const titles = [...Map.groupBy(entries, titleOf)].sort(
    ([a], [b]) => Number(a === other) - Number(b === other) || comparePinyin(a, b),
  );
  return titles.map(([title, units], at) => ({
    id: index === "name" && /^[A-Z]$/.test(title) ? title.toLowerCase() : `${index}-${at + 1}`,
    title,
    units: units.map(indexed),
  }));
}

function indexed({ unit, path, disclosures }: UnitEntry): IndexedUnit {
  const year = disclosures[0]?.disclosure.record.year;
  const latest = disclosures
    .filter(({ disclosure }) => disclosure.record.year === year)
    .map(({ disclosure, path }) => ({
      title: `${year}年${kindTitle[disclosure.record.kind]}`,
      path,
    }));
  return { title: unit.name, path, latest };
}

/** Regions with which at least three names begin: 示例市 of 示例市教育局. */
function commonPrefixes(units: readonly Unit[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of units) {
    for (const prefix of regionPrefixes(name)) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([prefix, count]) => (count >= 3 ? [prefix] : [])));
}

/** What a name begins with that may be a region, the longest first. */
function regionPrefixes(name: string): string[] {
  const ends = [...name.matchAll(/自治[区州县旗]|[省市州盟县区旗]/g)]
    .map(({ index, 0: word }) => index + word.length)
    .filter((end) => end >= 2 && end < name.length);
  return ends.reverse().map((end) => name.slice(0, end));
}

/** The name without the region that it begins with: under this part readers look for it. */
function ownName({ name }: Unit, prefixes: ReadonlySet<string>): string {
  const prefix = regionPrefixes(name).find((candidate) => prefixes.has(candidate)) ?? "";
  return name.slice(prefix.length);
}
