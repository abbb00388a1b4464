import type { DisclosureChecks, RuleCount } from "../../checks/run-tie-outs.ts";
import type { TieOut } from "../../checks/tie-out.ts";
import type { Disclosure } from "../../model/disclosure-model.ts";
import type { PageBase } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";

/** One disclosure on the pages of checks. */
export interface CheckedDisclosure {
  readonly title: string;
  /** Where its findings are listed. */
  readonly path: string;
  readonly disclosure: Disclosure;
  readonly checks: DisclosureChecks;
}
/** A rule, and how it fared. */
export interface CheckedRule {
  readonly rule: TieOut;
  readonly count: RuleCount;
}
/** All disclosures and all rules, with their counts. */
export interface ChecksPage extends PageBase {
  readonly kind: "checks";
  readonly disclosures: readonly CheckedDisclosure[];
  readonly rules: readonly CheckedRule[];
}

export const checks = showsNoFigures<ChecksPage>();
