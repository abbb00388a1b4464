import { comparisonIndex } from "./compose-comparisons.ts";
import type { UnitEntry } from "./compose-units.ts";
import type { DisclosurePage } from "./kinds/disclosure.ts";
import type { MappedDisclosure, SiteMapPage } from "./kinds/site-map.ts";
import type { Page } from "./page.ts";
import type { Link } from "./page-base.ts";
import { unitIndexes, unitsOnOnePage } from "./unit-index.ts";

export const siteMapLink: Link = { title: "网站地图", path: "site-map/" };

/** With more disclosures than these the map leads to their contents and does not repeat them. */
const mostWithContents = 12;

/** A page that leads to all others: to each by itself, or where there are many, to the list that has it. */
export function composeSiteMap(
  present: readonly Page[],
  entries: readonly UnitEntry[],
  home: Link,
): SiteMapPage {
  const overviews = new Map(
    present.flatMap((page) => (page.kind === "disclosure" ? [[page.path, page] as const] : [])),
  );
  const isMany = entries.length > unitsOnOnePage;
  const hasContents = overviews.size <= mostWithContents;
  return {
    kind: "site-map",
    ...siteMapLink,
    description: "本站的全部栏目、单位和公开。",
    trail: [home],
    column: siteMapLink.title,
    own: [
      home,
      ...present.flatMap(({ kind, title, path }) =>
        isColumn(kind, path) ? [{ title, path }] : [],
      ),
    ],
    comparisons: present.flatMap(({ kind, title, path }) =>
      kind === "compare" && path !== comparisonIndex.path ? [{ title, path }] : [],
    ),
    units: isMany
      ? []
      : entries.map(({ unit, path, disclosures }) => ({
          title: unit.name,
          path,
          disclosures: disclosures.flatMap((link) => {
            const overview = overviews.get(link.path);
            return overview ? [mapped(overview, hasContents)] : [];
          }),
        })),
    indexes: isMany ? unitIndexes(entries) : [],
  };
}

/** Pages that stand by themselves: those of one disclosure, unit or comparison stand below it. */
function isColumn(kind: Page["kind"], path: string): boolean {
  const columns: readonly Page["kind"][] = ["checks", "glossary", "search", "preferences"];
  return columns.includes(kind) || path === comparisonIndex.path;
}

function mapped(
  { title, path, contents, related }: DisclosurePage,
  isWhole: boolean,
): MappedDisclosure {
  const besides = [
    { title: "表格", path: `${path}tables/` },
    { title: "公开完整性核对表", path: `${path}checklist/` },
    ...related,
  ];
  return {
    title,
    path,
    parts: isWhole
      ? [
          ...contents
            .filter(({ links }) => links.length > 0)
            .map(({ part, links }) => ({ title: `${part.number} ${part.title}`, links })),
          { title: "表格、核对和评价", links: besides },
        ]
      : [],
  };
}
