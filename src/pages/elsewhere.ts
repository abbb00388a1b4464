import type { ComparisonView } from "../comparison/comparison-view.ts";
import { type FormSection, kindTitle, type NarrativeName, sectionsOf } from "../forms/form.ts";
import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import { disclosurePath } from "./address.ts";
import { comparisonsOf } from "./compose-comparisons.ts";
import { siteMapLink } from "./compose-site-map.ts";
import type { Page } from "./page.ts";
import type { Elsewhere, Link } from "./page-base.ts";

/** More units than these are not listed beside a section: a list of all stands on the site map. */
const mostUnits = 5;
const mostComparisons = 2;

/** Ways of telling that several sections of a form may have. */
const general: ReadonlySet<NarrativeName> = new Set(["explanation", "other-matters", "prose"]);

/** Sections and tables with the way to the same of other years, the other kind and other units. */
export function withElsewhere(
  pages: readonly Page[],
  shown: readonly Disclosure[],
  comparisons: readonly ComparisonView[],
): Page[] {
  const ofUnit = Map.groupBy(shown, ({ unit }) => unit.id);
  const ofYear = Map.groupBy(shown, yearAndKind);
  return pages.map((page) => {
    const pathIn = samePlace(page);
    if (!pathIn || !("disclosure" in page)) return page;
    const { disclosure } = page;
    const own = ofUnit.get(disclosure.unit.id) ?? [];
    const peers = (ofYear.get(yearAndKind(disclosure)) ?? []).filter(
      ({ unit }) => unit.id !== disclosure.unit.id,
    );
    const near =
      peers.length > mostUnits ? peers.filter((one) => isRelated(one, disclosure)) : peers;
    const units = linksTo(near.slice(0, mostUnits), pathIn, disclosureTitle);
    const sameElsewhere: Elsewhere = {
      ...neighbours(disclosure, own, pathIn),
      others: [
        ...linksTo(own.filter(isOtherKind(disclosure)), pathIn, titleOfYear),
        ...units,
        ...comparisonsOf(disclosure, comparisons).slice(0, mostComparisons),
      ],
      more:
        peers.length > near.slice(0, mostUnits).length
          ? { title: `全部单位（${peers.length + 1}个有这一年度的）`, path: siteMapLink.path }
          : undefined,
    };
    return isEmpty(sameElsewhere) ? page : { ...page, sameElsewhere };
  });
}

type PathIn = (other: Disclosure) => string | undefined;

/** Where another disclosure has what a page shows; undefined for pages that others have no counterpart of. */
function samePlace(page: Page): PathIn | undefined {
  if (page.kind === "section") {
    return (other) => {
      const same = sameSection(other, page.section);
      return same && `${disclosurePath(other)}${same.id}/`;
    };
  }
  if (page.kind !== "table") return undefined;
  const { id } = page.shown.table;
  return (other) => (other.tables.has(id) ? `${disclosurePath(other)}tables/${id}/` : undefined);
}

/** The section of that id, or the one that is told the same way where only one is. */
function sameSection({ form }: Disclosure, section: FormSection): FormSection | undefined {
  const all = sectionsOf(form);
  const named = all.find(({ id }) => id === section.id);
  if (named || general.has(section.narrative)) return named;
  const told = all.filter(({ narrative }) => narrative === section.narrative);
  return told.length === 1 ? told[0] : undefined;
}

/** The nearest years before and after of which the unit has the same. */
function neighbours(
  { record }: Disclosure,
  own: readonly Disclosure[],
  pathIn: PathIn,
): Pick<Elsewhere, "earlier" | "later"> {
  const others = own
    .filter((other) => other.record.kind === record.kind)
    .toSorted((a, b) => a.record.year - b.record.year);
  return {
    earlier: linksTo(
      others.filter((other) => other.record.year < record.year),
      pathIn,
      titleOfYear,
    ).at(-1),
    later: linksTo(
      others.filter((other) => other.record.year > record.year),
      pathIn,
      titleOfYear,
    )[0],
  };
}

function linksTo(
  disclosures: readonly Disclosure[],
  pathIn: PathIn,
  titleOf: (disclosure: Disclosure) => string,
): Link[] {
  return disclosures.flatMap((disclosure) => {
    const path = pathIn(disclosure);
    return path === undefined ? [] : [{ title: titleOf(disclosure), path }];
  });
}

/** The budget of the year beside its final accounts, and the other way round. */
function isOtherKind({ record }: Disclosure) {
  return (other: Disclosure) =>
    other.record.year === record.year && other.record.kind !== record.kind;
}

/** A unit's department, and the units of a department. */
function isRelated({ unit }: Disclosure, { unit: from }: Disclosure): boolean {
  return unit.id === from.parent || unit.parent === from.id;
}

function titleOfYear({ record }: Disclosure): string {
  return `${record.year}年度${kindTitle[record.kind]}`;
}

function yearAndKind({ record }: Disclosure): string {
  return `${record.year} ${record.kind}`;
}

function isEmpty({ earlier, later, others, more }: Elsewhere): boolean {
  return !earlier && !later && !more && others.length === 0;
}
