import type { SiteSettings } from "../records/disclosure.ts";

/** What the files for machines say of the site as a whole. */
export interface SiteDescription {
  readonly settings: SiteSettings;
  /** `https://example.gov.cn/`, with a trailing slash. */
  readonly siteUrl?: string;
  /** The date up to which the site is complete, YYYY-MM-DD. */
  readonly date?: string;
}

/** A path of the site as an address: absolute where the site's own address is known, else below its root. */
export function addressOf(
  { siteUrl = "" }: Pick<SiteDescription, "siteUrl">,
  path: string,
): string {
  return siteUrl + path;
}

/** A JSON file as people can read it too. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
