import type { Severity, TextLine } from "../finding.ts";
import type { Kind } from "../forms/form.ts";
import type { Ledger } from "./ledger.ts";
import type { SumCheck } from "./sum-check.ts";
import type { TextRule } from "./text-rule.ts";

/** How far two sides may lie apart: a sum (TOL-A), a ratio (TOL-P), or not at all. */
export type Tolerance = "sum" | "ratio" | "none";

/** One number that a comparison rests on. */
export interface Operand {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly origin: string;
}

/**
 * One comparison that a rule made. `rounding` passes, with a 尾差 worth telling. `not-testable` proves
 * nothing: an operand is missing, or both sides rest on the same statement of the source.
 */
export type Outcome = Tested | NotTestable;

export interface Tested {
  readonly result: "passed" | "rounding" | "failed";
  /** Where the figure that is marked stands: its origin below the data folder. */
  readonly origin: string;
  /** Stable id of the figure that is marked. */
  readonly figure?: string;
  /** The section that states it; absent for cells of tables. */
  readonly section?: string;
  /** The line of a section's text that is marked, where it is no figure. */
  readonly line?: TextLine;
  /** What is compared, in words. */
  readonly label: string;
  /** The comparison in words and numbers: “4284.55÷4242.96”. */
  readonly formula: string;
  readonly operands: readonly Operand[];
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  /** For a failure that weighs less than the rule's: truncation, a base that has no rate. */
  readonly severity?: Severity;
  /** What is wrong, where it isn't that stated and expected differ. */
  readonly message?: string;
  readonly fix?: string;
  /** The inferred cells that it rests on: then it is no error. */
  readonly rests?: string;
  /** What it rests on that nobody has printed: custom, a list that may not be complete. Then it is no error either. */
  readonly custom?: string;
  /** What else speaks for it, told behind the explanation. */
  readonly note?: string;
  /** The sum that did not come out, for those who look at all outcomes together. */
  readonly sum?: SumCheck;
  /** Of a 项 that money is booked under: its code, and the one that it should be. */
  readonly codes?: { readonly stated: string; readonly expected: string };
  /** Of changes whose sum is wrong: the origins of the amounts that changed, and the sum. */
  readonly changed?: { readonly amounts: readonly string[]; readonly sum: SumCheck };
  /** Of a share: the origin of its part. */
  readonly part?: string;
  /** The other figure of the same phrase that is wrong with it: the rate beside the change. */
  readonly beside?: string;
}

export interface NotTestable {
  readonly result: "not-testable";
  readonly origin: string;
  readonly figure?: string;
  readonly label: string;
  readonly reason: string;
}

/** A tie-out rule (勾稽关系): an assertion about the numbers of a disclosure, one a file. */
export interface TieOut {
  /** FA-01 … as in docs/rules.md. */
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Law, form or standard that asks for it. */
  readonly source: string;
  readonly severity: Severity;
  readonly tolerance: Tolerance;
  /** Kinds of disclosures that it speaks of. */
  readonly kinds: readonly Kind[];
  /** Tables, facts or files that it reads. */
  readonly needs: readonly string[];
  /** What the clerk should do, in Chinese. */
  readonly fix: string;
  /** The same truth over running text: what it reads, tries and judges there. */
  readonly read?: readonly TextRule[];
  /** All comparisons that can be asked of this disclosure; none where the rule does not apply. */
  readonly test: (ledger: Ledger) => Iterable<Outcome>;
}
