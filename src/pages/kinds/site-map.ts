import type { Link, PageBase } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";
import type { UnitIndex } from "../unit-index.ts";

/** A disclosure with its pages; with few disclosures on the site all of them. */
export interface MappedDisclosure extends Link {
  readonly parts: readonly { readonly title: string; readonly links: readonly Link[] }[];
}
/** All that is on the site, for people. */
export interface SiteMapPage extends PageBase {
  readonly kind: "site-map";
  readonly own: readonly Link[];
  readonly comparisons: readonly Link[];
  /** Units with their disclosures; none where there are so many that they are looked up. */
  readonly units: readonly (Link & { readonly disclosures: readonly MappedDisclosure[] })[];
  readonly indexes: readonly UnitIndex[];
}

export const siteMap = showsNoFigures<SiteMapPage>();
