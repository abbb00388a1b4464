import type { SequenceChange } from "../words/sequence-changes.ts";
import type { Link } from "./page-base.ts";

/** What a correction changes on the site beside its own pages: exactly what depends on it. */
export interface CorrectionEffect {
  /** The folder of the disclosure, and the version that was superseded. */
  readonly folder: string;
  readonly version: number;
  readonly pages: readonly (Link & Remaining)[];
  /** Files for download, below the site's root. */
  readonly files: readonly ({ readonly path: string } & Remaining)[];
  readonly sentences: readonly (SequenceChange & { readonly section: Link })[];
}

/** What an earlier correction changed may since have gone. */
interface Remaining {
  readonly isThere: boolean;
}
