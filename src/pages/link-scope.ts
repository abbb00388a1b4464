import { relativeHref } from "./address.ts";
import type { Page } from "./page.ts";

/** What can be reached from the pages of an edition (the site, or a package of one disclosure), and how. */
export interface LinkScope {
  /** Whether a path below the site's root is part of this edition. */
  holds(path: string): boolean;
  /** The link from a page to a path; to ask for one that the edition does not hold is a bug. */
  href(from: Pick<Page, "kind" | "path">, path: string): string;
}

/** The site: everything; relative, but absolute from the 404 page, which is shown at any address. */
export function siteLinks(basePath: string): LinkScope {
  return {
    holds: () => true,
    href: (from, path) =>
      from.kind === "not-found" ? basePath + path : relativeHref(from.path, path),
  };
}
