import type { Finding } from "../finding.ts";
import type { DisclosureRecord } from "../records/disclosure.ts";

/** Something of the data that the site does not show as it stands there now. */
export interface Withheld {
  /** A disclosure, or the files of a unit itself. */
  readonly what: "disclosure" | "unit";
  /** Below the data folder. */
  readonly path: string;
  readonly unit: string;
  /** Of a disclosure whose record can be read. */
  readonly status?: DisclosureRecord["status"];
  /** It can't be read for certain, its numbers do not tie, or it was published otherwise and no correction says so. */
  readonly cause: "input" | "tie-outs" | "edited";
  /** The site goes on showing what its last release showed. */
  readonly kept: boolean;
  /** The faults that are the reason. */
  readonly findings: readonly Finding[];
}
