import type { ComparisonView } from "../comparison/comparison-view.ts";
import type { Figure } from "../figures/figure.ts";
import { comparisonLink } from "../pages/compose-comparisons.ts";
import { type Page, shownParts } from "../pages/page.ts";
import type { Observation } from "./observation.ts";

/**
 * What a comparison computes, and what follows from the changes that a disclosure states; the figures that it
 * only sets side by side belong to their disclosures. `page` adds what its charts say.
 */
export function observeComparison(
  view: ComparisonView,
  page: Page | undefined,
): readonly Observation[] {
  const { path } = comparisonLink(view);
  const shared = { part: "comparison", partId: view.id, partTitle: view.title } as const;
  const cells = view.groups.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.cells.flatMap(({ figure, source, implied, reason }): Observation[] =>
        figure && (implied || !source)
          ? [{ ...shared, figure, address: `${path}#row-${row.id}`, reason }]
          : [],
      ),
    ),
  );
  const known = new Set(cells.map(({ figure }) => figure.id));
  const told = page ? shownParts(page).flatMap(toldBy) : [];
  return [
    ...cells,
    ...told
      .filter(({ id, place }) => !place && !known.has(id) && known.add(id))
      .map((figure) => ({ ...shared, figure, address: path })),
  ];
}

function toldBy(part: ReturnType<typeof shownParts>[number]): readonly Figure[] {
  return part.type === "computed" ? (part.told ?? []) : [];
}
