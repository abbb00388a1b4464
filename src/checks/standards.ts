import standards from "./standards.json" with { type: "json" };

/** A grade and its lowest score, in whole points. */
export interface GradeBand {
  readonly grade: string;
  readonly least: number;
}

/** What a self-evaluation weighs, by first level. */
export const weighted = ["execution", "cost", "output", "benefit", "satisfaction"] as const;
export type Weights = Partial<Readonly<Record<(typeof weighted)[number], number>>>;

/** The grades that hold where a report defines none; the highest band first. */
export function gradesAt(
  year: number,
): { readonly source: string; readonly bands: readonly GradeBand[] } | undefined {
  return latest(standards.grades, year);
}

/** The sets of weights of which one is prescribed. */
export function weightsAt(
  year: number,
): { readonly source: string; readonly sets: readonly Weights[] } | undefined {
  return latest(standards.weights, year);
}

/** What holds at the end of a year; undefined where nothing was prescribed yet. */
function latest<T extends { readonly from: string }>(
  all: readonly T[],
  year: number,
): T | undefined {
  return all.findLast(({ from }) => from <= `${year}-12-31`);
}
