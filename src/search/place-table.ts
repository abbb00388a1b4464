import { writePostings } from "../../assets/search-text.js";
import type { IndexedPage } from "./indexed-page.ts";
import { type Place, pagePlaces } from "./page-places.ts";

/** A place as the pages of many disclosures share it: 公开01表, row 合计. */
interface Slot {
  readonly path: string;
  readonly title: string;
  readonly within: string;
  readonly kind: string;
  readonly section: string;
  readonly rank: number;
  readonly members: { readonly group: number; readonly place: Place }[];
}

/** Where results lead, in the order of their numbers: slot by slot, in each disclosure by disclosure. */
export interface PlaceTable {
  /** In the order of their numbers. */
  readonly places: readonly Place[];
  /** What the browser makes addresses and titles of. */
  readonly listed: {
    readonly groups: readonly (readonly [path: string, unit: string, year: number, kind: string])[];
    readonly slots: readonly (readonly [
      path: string,
      title: string,
      within: string,
      kind: string,
      section: string,
      rank: number,
      members: string,
    ])[];
  };
}

/** All places of the site. That many disclosures have the same slot keeps lists of numbers short. */
export function placeTable(pages: readonly IndexedPage[]): PlaceTable {
  const groups = new Map<string, IndexedPage["group"]>();
  for (const { group } of pages) groups.set(group.path, group);
  const ordered = [...groups.values()].sort(
    (a, b) => b.year - a.year || (a.path < b.path ? -1 : Number(a.path > b.path)),
  );
  const numberOf = new Map(ordered.map(({ path }, index) => [path, index]));
  const slots = new Map<string, Slot>();
  for (const page of pages) {
    const own = page.group.path;
    const group = numberOf.get(own) ?? 0;
    for (const place of pagePlaces(page)) {
      const slot = slotOf(page, place, place.path.slice(own.length));
      const key = JSON.stringify({ ...slot, members: [] });
      const known = slots.get(key) ?? slot;
      slots.set(key, known);
      known.members.push({ group, place });
    }
  }
  const sorted = [...slots.values()].map((slot) => ({
    ...slot,
    members: slot.members.toSorted((a, b) => a.group - b.group),
  }));
  return {
    places: sorted.flatMap(({ members }) => members.map(({ place }) => place)),
    listed: {
      groups: ordered.map(({ path, unit, year, kind }) => [path, unit, year, kind]),
      slots: sorted.map(({ path, title, within, kind, section, rank, members }) => [
        path,
        title,
        within,
        kind,
        section,
        rank,
        writePostings(members.map(({ group }) => group)),
      ]),
    },
  };
}

/** Rank 0 is what a name asks for first: the unit, then pages, rows with a figure, rows without, and what the checks say of any. */
function slotOf(page: IndexedPage, place: Place, path: string): Slot {
  const { title, within = "" } = place;
  const isAside = page.kind === "核对" || !place.hasFigure;
  const rank = page.isUnit && within === "" ? 0 : isAside ? 3 : within === "" ? 1 : 2;
  const kind = within === "" ? page.kind : "表格行";
  return { path, title, within, kind, section: page.section, rank, members: [] };
}
