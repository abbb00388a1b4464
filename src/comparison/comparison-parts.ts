import type { ComparisonGroup, ComparisonView } from "./comparison-view.ts";

/** Groups that stand in one table: it has no column without a figure. */
export interface ComparisonPart {
  readonly groups: readonly ComparisonGroup[];
  /** The columns that it has, by their places among the cells of a row. */
  readonly places: readonly number[];
  /** The columns that it has not, and why, each reason once. */
  readonly leftOut: readonly { readonly label: string; readonly reasons: readonly string[] }[];
}

/**
 * Groups one after the other stand in one table as long as they have the same of the columns that two rows in three leave empty.
 * No figure is lost: a table leaves out only what none of its rows has.
 */
export function comparisonParts(view: ComparisonView): ComparisonPart[] {
  const labels = [...view.columns, ...view.computed].map(({ label }) => label);
  const places = labels.map((_, place) => place);
  const rows = view.groups.flatMap((group) => group.rows);
  const sparse = places.filter((place) => filled(view.groups, place) * 3 < rows.length);
  const runs: { key: string; groups: ComparisonGroup[] }[] = [];
  for (const group of view.groups) {
    const key = sparse.filter((place) => filled([group], place) > 0).join();
    const run = runs.at(-1);
    if (run?.key === key) run.groups.push(group);
    else runs.push({ key, groups: [group] });
  }
  return runs.map(({ groups }) => {
    const shown = new Set(places.filter((place) => filled(groups, place) > 0));
    const left = places.filter((place) => !shown.has(place));
    return {
      groups,
      places: [...shown],
      leftOut: left.map((place) => ({
        label: labels[place] ?? "",
        reasons: reasonsAt(groups, place),
      })),
    };
  });
}

function cellsAt(groups: readonly ComparisonGroup[], place: number) {
  return groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[place] ?? []));
}

function filled(groups: readonly ComparisonGroup[], place: number): number {
  return cellsAt(groups, place).filter(({ figure }) => figure !== undefined).length;
}

function reasonsAt(groups: readonly ComparisonGroup[], place: number): string[] {
  return [...new Set(cellsAt(groups, place).flatMap(({ reason }) => reason ?? []))];
}
