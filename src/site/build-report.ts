import type { DisclosureChecks } from "../checks/run-tie-outs.ts";
import type { Finding } from "../finding.ts";
import type { Waiting } from "../selection/waiting.ts";
import type { Withheld } from "../selection/withheld.ts";
import type { MadeFolders } from "./make-folders.ts";

/** What a build did. */
export interface BuildReport {
  readonly pages: number;
  readonly files: number;
  readonly searchRecords: number;
  /** The public key that the site names for its releases. */
  readonly signingKey?: string;
  /** Warnings of input, of what is shown. */
  readonly warnings: readonly Finding[];
  /** Errors that the tie-outs find in what is shown. */
  readonly errors: readonly Finding[];
  /** Tie-outs of the disclosures that are shown. */
  readonly tieOuts: readonly DisclosureChecks[];
  /** What is not shown as the data have it, with the reasons. */
  readonly withheld: readonly Withheld[];
  /** What is shown when its time has come. */
  readonly waiting: readonly Waiting[];
  /** How many disclosures were made, how many taken from the cache, and which were damaged there. */
  readonly folders: Pick<MadeFolders, "made" | "kept" | "mended">;
}
