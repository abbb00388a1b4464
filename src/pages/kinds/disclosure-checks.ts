import type { Finding } from "../../finding.ts";
import type { Link, PageBase } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";
import type { CheckedDisclosure, CheckedRule } from "./checks.ts";

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

export const disclosureChecks = showsNoFigures<DisclosureChecksPage>();
