import { comparisonCharts } from "../charts/index.ts";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { disclosureTitle } from "../model/disclosure-model.ts";
import { disclosurePath } from "./address.ts";
import type { ComparePage } from "./kinds/compare.ts";
import type { Link } from "./page-base.ts";
import { shownChart } from "./shown-chart.ts";

/** The list of all comparisons, and where it stands. */
export const comparisonIndex: Link = { title: "比较", path: "compare/" };

export function comparisonLink({ id, title }: ComparisonView): Link {
  return { title, path: `${comparisonIndex.path}${id}/` };
}

/** Comparisons that read this disclosure. */
export function comparisonsOf(
  disclosure: Disclosure,
  comparisons: readonly ComparisonView[],
): Link[] {
  return comparisons
    .filter(({ disclosures }) => disclosures.some(({ folder }) => folder === disclosure.folder))
    .map(comparisonLink);
}

/** The list and a page for each comparison; nothing where there is none. */
export function composeComparisons(
  comparisons: readonly ComparisonView[],
  home: Link,
): ComparePage[] {
  if (comparisons.length === 0) return [];
  const base = { kind: "compare", column: comparisonIndex.title, searchKind: "比较" } as const;
  return [
    {
      ...base,
      path: comparisonIndex.path,
      title: comparisonIndex.title,
      description: "预算和决算、各个年度、单位和部门，逐行对照。",
      trail: [home],
      entries: comparisons.map((view) => ({ ...comparisonLink(view), view })),
    },
    ...comparisons.map(
      (view): ComparePage => ({
        ...base,
        path: comparisonLink(view).path,
        title: view.title,
        description: view.description,
        trail: [home, comparisonIndex],
        view,
        charts: comparisonCharts(view).map((chart) => shownChart(comparisonLink(view).path, chart)),
        sources: [...new Set(view.disclosures)].map((disclosure) => ({
          title: disclosureTitle(disclosure),
          path: disclosurePath(disclosure),
        })),
      }),
    ),
  ];
}
