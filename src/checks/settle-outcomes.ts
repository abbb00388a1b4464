import { partsOfId } from "../claims/figure-subjects.ts";
import { explain, severityOf } from "./outcome-finding.ts";
import { type Defect, type Kept, settle } from "./settle.ts";
import type { Outcome, Tested, TieOut } from "./tie-out.ts";

/** An outcome and the rule that made it. */
export interface Told {
  readonly rule: TieOut;
  readonly outcome: Outcome;
}

/** The outcomes of a disclosure with each defect told once; what is left to another counts as not testable. */
export function settleOutcomes(told: readonly Told[]): Told[] {
  const settled = settle(told.map(defectOf));
  return told.map((one, index): Told => {
    const { rule, outcome } = one;
    const how = settled[index];
    if (!how || !isFault(outcome)) return one;
    if (how.isTold) return { rule, outcome: withRest(outcome, how, told) };
    const { origin, figure, label } = outcome;
    return { rule, outcome: { result: "not-testable", origin, figure, label, reason: how.why } };
  });
}

function isFault(outcome: Outcome): outcome is Tested {
  return outcome.result === "failed" || outcome.result === "rounding";
}

function defectOf({ rule, outcome }: Told): Defect | undefined {
  if (!isFault(outcome)) return undefined;
  const { origin, label, stated, expected, formula, sum, part, message, result } = outcome;
  const { section, difference, codes, changed } = outcome;
  return {
    rule: rule.id,
    severity: severityOf(rule, outcome),
    origin,
    label,
    stated,
    expected,
    formula,
    sum,
    part,
    section,
    difference,
    codes,
    changed,
    isRounding: result === "rounding",
    isWorded: message !== undefined,
    phrase: phraseOf(outcome),
  };
}

/** A change and its rate, as one section tells them. */
function phraseOf({ figure, section = "" }: Tested): Defect["phrase"] {
  if (figure === undefined) return undefined;
  const { stem, kind, base } = partsOfId(figure);
  const isRate = kind === "change-rate";
  return isRate || kind === "change" ? { key: `${section}#${stem} ${base}`, isRate } : undefined;
}

function withRest(outcome: Tested, kept: Kept, told: readonly Told[]): Tested {
  const rate = outcomeAt(told, kept.together);
  const share = outcomeAt(told, kept.share);
  const notes = [
    ...(kept.note === undefined ? [] : [kept.note]),
    ...(rate ? [besideIt(outcome, rate)] : []),
    ...(share ? [`“${share.label}”${share.stated ?? ""}也与它的金额不符`] : []),
  ];
  return {
    ...outcome,
    ...kept.corrected,
    severity: kept.severity ?? outcome.severity,
    ...(kept.severity === "error" && { custom: undefined }),
    note: outcome.note ?? (notes.length > 0 ? notes.join("；") : undefined),
    ...(rate && { beside: rate.figure }),
  };
}

function outcomeAt(told: readonly Told[], index: number | undefined): Tested | undefined {
  const outcome = index === undefined ? undefined : told[index]?.outcome;
  return outcome && isFault(outcome) ? outcome : undefined;
}

/** The same slip is only named again; another is told. */
function besideIt({ formula }: Tested, rate: Tested): string {
  if (rate.message === undefined) return `同一句的“${rate.label}”${explain(rate)}`;
  return rate.formula === formula ? `同一句的“${rate.stated}”也是如此` : explain(rate);
}
