import { checklist } from "./kinds/checklist.ts";
import { checks } from "./kinds/checks.ts";
import { compare } from "./kinds/compare.ts";
import { correction } from "./kinds/correction.ts";
import { corrections } from "./kinds/corrections.ts";
import { disclosure } from "./kinds/disclosure.ts";
import { disclosureChecks } from "./kinds/disclosure-checks.ts";
import { glossary } from "./kinds/glossary.ts";
import { home } from "./kinds/home.ts";
import { notFound } from "./kinds/not-found.ts";
import { preferences } from "./kinds/preferences.ts";
import { print } from "./kinds/print.ts";
import { project } from "./kinds/project.ts";
import { projects } from "./kinds/projects.ts";
import { prose } from "./kinds/prose.ts";
import { report } from "./kinds/report.ts";
import { search } from "./kinds/search.ts";
import { section } from "./kinds/section.ts";
import { siteMap } from "./kinds/site-map.ts";
import { table } from "./kinds/table.ts";
import { tables } from "./kinds/tables.ts";
import { unit } from "./kinds/unit.ts";
import { withdrawn } from "./kinds/withdrawn.ts";
import type { PageKindOf } from "./page-kind.ts";
import type { ShownPart } from "./shown-part.ts";

/** Every kind of page: adding one is its file in `kinds/`, a line here, its template and a line in `_includes/index.ts`. */
const pageKinds = {
  home,
  unit,
  disclosure,
  section,
  tables,
  table,
  projects,
  project,
  report,
  print,
  checklist,
  checks,
  "disclosure-checks": disclosureChecks,
  compare,
  correction,
  corrections,
  withdrawn,
  glossary,
  prose,
  search,
  preferences,
  "site-map": siteMap,
  "not-found": notFound,
};

export type PageKind = keyof typeof pageKinds;
export type PageOf<K extends PageKind> =
  (typeof pageKinds)[K] extends PageKindOf<infer P> ? P : never;
export type Page = { [K in PageKind]: PageOf<K> }[PageKind];

/** What search engines and the sitemap may have: what stands now, at its address. */
export function isListed(page: Page): boolean {
  const kind: PageKindOf<never> = pageKinds[page.kind];
  return !kind.isUnlisted && page.superseded === undefined;
}

/** Whether a page has the list of the origins of its figures. */
export function hasOrigins(page: Page): boolean {
  const kind: PageKindOf<never> = pageKinds[page.kind];
  return !kind.isExplainedElsewhere;
}

/** The figures that a page shows, part by part. */
export function shownParts(page: Page): readonly ShownPart[] {
  const kind: PageKindOf<never> = pageKinds[page.kind];
  return kind.shown(page as never);
}
