import type { DisclosureChecks, RuleCount } from "../checks/run-tie-outs.ts";
import type { TieOut } from "../checks/tie-out.ts";
import type { Finding } from "../finding.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { Link, PageBase } from "./page.ts";

/** One disclosure on the pages of checks. */
export interface CheckedDisclosure {
  readonly title: string;
  /** Where its findings are listed. */
  readonly path: string;
  readonly disclosure: Disclosure;
  readonly checks: DisclosureChecks;
}
/** All disclosures and all rules, with their counts. */
export interface ChecksPage extends PageBase {
  readonly kind: "checks";
  readonly disclosures: readonly CheckedDisclosure[];
  readonly rules: readonly CheckedRule[];
}
/** A rule, and how it fared. */
export interface CheckedRule {
  readonly rule: TieOut;
  readonly count: RuleCount;
}
/** A finding, and the page on which it is marked. */
export interface ListedFinding {
  readonly anchor: string;
  readonly finding: Finding;
  readonly link?: Link;
}
/** The findings of one disclosure, with the explanation of each. */
export interface DisclosureChecksPage extends PageBase {
  readonly kind: "disclosure-checks";
  readonly checked: CheckedDisclosure;
  readonly findings: readonly ListedFinding[];
  readonly rules: readonly CheckedRule[];
}
