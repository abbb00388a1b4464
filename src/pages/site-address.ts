import type { SiteSettings } from "../records/disclosure.ts";

/** Where a site will stand: as the command says, or else as its settings do. */
export interface SiteAddress {
  /** With a trailing slash; canonical links are left out without it. */
  readonly siteUrl?: string;
  /** `/` or `/sub/folder/`. */
  readonly basePath: string;
}

/** The folder on the host is that of the address, unless it is given. */
export function siteAddress({ url }: SiteSettings, given: Partial<SiteAddress>): SiteAddress {
  const own = url && (url.endsWith("/") ? url : `${url}/`);
  const siteUrl = given.siteUrl ?? own;
  return {
    siteUrl,
    basePath: given.basePath ?? (siteUrl === undefined ? "/" : new URL(siteUrl).pathname),
  };
}
