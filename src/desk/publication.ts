import type { NightlyReport } from "../publish/nightly.ts";

/** What the last publishing of this run has done, and when, ISO. */
export interface Publication {
  readonly at: string;
  readonly report: NightlyReport;
}
