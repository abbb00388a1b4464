import type { ComparisonView } from "../../comparison/comparison-view.ts";
import { cellsOf, ownedFigures } from "../comparison-provenance.ts";
import type { Link, PageBase } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";
import type { ShownChart } from "../shown-chart.ts";
import { chartFigures, shownByDisclosure } from "../shown-part.ts";

interface ComparePageBase extends PageBase {
  readonly kind: "compare";
}
/** The list of comparisons, or one of them. */
export type ComparePage =
  | (ComparePageBase & {
      readonly entries: readonly (Link & { readonly view: ComparisonView })[];
    })
  | (ComparePageBase & {
      readonly view: ComparisonView;
      readonly charts: readonly ShownChart[];
      /** The disclosures that it reads. */
      readonly sources: readonly Link[];
    });

export const compare: PageKindOf<ComparePage> = {
  shown(page) {
    if (!("view" in page)) return [];
    const { view, charts } = page;
    const cells = cellsOf(view);
    return [
      ...shownByDisclosure(ownedFigures(cells)),
      { type: "computed", view, cells, told: chartFigures(charts) },
    ];
  },
};
