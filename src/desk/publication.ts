import { join } from "node:path";
import type { NightlyReport } from "../publish/nightly.ts";

/** What the last publishing of this run has done, and when, ISO. */
export interface Publication {
  readonly at: string;
  readonly report: NightlyReport;
}

/** The link behind which the site of one's own stands that readers see. */
export function publishedLink(site: string): string {
  return join(site, "published");
}
