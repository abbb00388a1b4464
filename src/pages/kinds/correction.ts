import type { Change } from "../../records/correction.ts";
import type { CorrectionEffect } from "../correction-effect.ts";
import type { Link, PageBase } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";
import type { ListedCorrection } from "./corrections.ts";

/** One difference as readers see it. */
export interface ShownChange extends Pick<Change, "before" | "after"> {
  readonly place: string;
  /** The page that shows it now. */
  readonly path: string;
  /** `FILE#/json/pointer` of the difference. */
  readonly origin: string;
}
/** What a correction changed: the data, and what on the site depends on them. */
export interface CorrectionPage extends PageBase {
  readonly kind: "correction";
  readonly listed: ListedCorrection;
  readonly earlier: Link;
  readonly later: Link;
  readonly changes: readonly ShownChange[];
  readonly effect: CorrectionEffect;
}

export const correction = showsNoFigures<CorrectionPage>();
