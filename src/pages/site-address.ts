import type { SiteSettings } from "../records/disclosure.ts";

/** Where a site will stand: as the command says, or else as its settings do. */
export interface SiteAddress {
  /** With a trailing slash; canonical links are left out without it. */
  readonly siteUrl?: string;
  /** `/` or `/sub/folder/`. */
  readonly basePath: string;
}

/** A folder on the host is taken from the settings only together with their address. */
export function siteAddress({ url }: SiteSettings, given: Partial<SiteAddress>): SiteAddress {
  const own = url && (url.endsWith("/") ? url : `${url}/`);
  const folder = given.siteUrl === undefined && own ? new URL(own).pathname : "/";
  return { siteUrl: given.siteUrl ?? own, basePath: given.basePath ?? folder };
}
