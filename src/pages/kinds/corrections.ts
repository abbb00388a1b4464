import type { Correction, Disclosure } from "../../model/disclosure-model.ts";
import type { Withdrawal } from "../../records/withdrawal.ts";
import type { Link, PageBase } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";

/** A correction in the list: whose, and where its differences stand. */
export interface ListedCorrection {
  readonly disclosure: Disclosure;
  readonly record: Correction["record"];
  readonly of: Link;
  readonly path: string;
}
/** All corrections of the site, the latest first; without any it says so. */
export interface CorrectionsPage extends PageBase {
  readonly kind: "corrections";
  readonly corrections: readonly ListedCorrection[];
  /** What its publisher has taken back, the latest first. */
  readonly withdrawn: readonly Withdrawal[];
}

export const corrections = showsNoFigures<CorrectionsPage>();
