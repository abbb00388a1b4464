import type { SiteSettings } from "../records/disclosure.ts";
import type { LinkScope } from "./link-scope.ts";
import type { Link } from "./page-base.ts";

/** What every page knows of the site it stands in. */
export interface SiteContext {
  readonly settings: SiteSettings;
  /** `https://example.gov.cn/`, with a trailing slash; canonical links are left out without it. */
  readonly siteUrl?: string;
  readonly links: LinkScope;
  /** A package is read from a disk: no search, no way to the rest of the site. */
  readonly edition: "site" | "package";
  /** What is not published yet is shown too, and every page says so. */
  readonly isPreview: boolean;
  /** The date up to which the site is complete, YYYY-MM-DD. */
  readonly date?: string;
  /** What stands in the navigation before the search. */
  readonly navigation: readonly Link[];
  /** Paths below the root, with a fingerprint of their content. */
  readonly assets: {
    readonly stylesheet: string;
    readonly icon: string;
    readonly preferencesScript: string;
    readonly preferencesFormScript: string;
    readonly searchScript: string;
    readonly sortableScript: string;
    readonly tablesScript: string;
    readonly chartScript: string;
    readonly citeScript: string;
    readonly provenanceScript: string;
  };
}
