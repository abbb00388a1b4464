import { printedLike, type Quantity, residual } from "../figures/quantity.ts";
import type { Severity } from "../finding.ts";
import { formatDecimal } from "../numbers/decimal.ts";
import type { Outcome, SumCheck, Tested, TieOut } from "./tie-out.ts";

/** An outcome and the rule that made it. */
export interface Told {
  readonly rule: TieOut;
  readonly outcome: Outcome;
}

/** What a number should be, by an outcome that found it wrong. */
interface Correction {
  readonly quantity: Quantity;
  readonly by: number;
}

/**
 * One fault of the source is told once, at the number that is wrong. A sum that fails only because one of its terms
 * fails elsewhere is left to that term, which then weighs as much. A sum that fails even so is computed
 * from the term as it should be. Outcomes that repeat another word for word are left out.
 */
export function settle(told: readonly Told[]): Told[] {
  const settled = [...told];
  const corrections = correctionsOf(told);
  const pinned = new Set<number>();
  for (const [at, { outcome }] of told.entries()) {
    if (outcome.result !== "failed" || !outcome.sum || pinned.has(at)) continue;
    const causes = causesOf(outcome.sum, corrections, at);
    if (causes.length === 0) continue;
    const corrected = recompute(outcome.sum, corrections, at);
    if (!corrected.holds) {
      // Only a sentence that its own table contradicts is sure to be wrong itself.
      if (causes.every(({ by }) => told[by]?.rule.id === "TX-01")) {
        replace(at, withCorrected(outcome, corrected.terms, corrected.sum));
      }
      continue;
    }
    replace(at, leftToItsTerms(outcome, causes));
    const severity = outcome.severity ?? told[at]?.rule.severity ?? "error";
    for (const { by } of causes) {
      pinned.add(by);
      promote(by, severity, outcome);
    }
    if (corrections.get(outcome.sum.total.origin)?.by === at) {
      corrections.delete(outcome.sum.total.origin);
    }
  }
  return withoutRepetitions(settled);

  function replace(at: number, outcome: Outcome) {
    const { rule } = told[at] as Told;
    settled[at] = { rule, outcome };
  }

  function promote(at: number, severity: Severity, { label, stated }: Tested) {
    const { rule, outcome } = settled[at] as Told;
    if (outcome.result !== "failed") return;
    const own = outcome.severity ?? rule.severity;
    const note = `照此更正，“${label}”${stated ?? ""}也就相符`;
    settled[at] = {
      rule,
      outcome: {
        ...outcome,
        severity: own === "error" ? own : severity,
        note: outcome.note ?? note,
      },
    };
  }
}

/** The first outcome that says what a figure should be; only plain numbers, without direction words. */
function correctionsOf(told: readonly Told[]): Map<string, Correction> {
  const corrections = new Map<string, Correction>();
  for (const [by, { outcome }] of told.entries()) {
    if (outcome.result !== "failed" || !outcome.sum?.isPlain) continue;
    const { total, terms } = outcome.sum;
    if (corrections.has(total.origin)) continue;
    const { sum } = residual(
      total.quantity,
      terms.map(({ quantity }) => quantity),
    );
    corrections.set(total.origin, { quantity: { ...total.quantity, value: sum }, by });
  }
  return corrections;
}

function causesOf(
  { terms }: SumCheck,
  corrections: ReadonlyMap<string, Correction>,
  at: number,
): Correction[] {
  return terms.flatMap(({ origin }) => {
    const correction = corrections.get(origin);
    return correction && correction.by !== at ? [correction] : [];
  });
}

function recompute(
  { total, terms, atMost }: SumCheck,
  corrections: ReadonlyMap<string, Correction>,
  at: number,
) {
  const corrected = terms.map(({ origin, quantity, factor }) => {
    const correction = corrections.get(origin);
    return correction && correction.by !== at ? signed(correction.quantity, factor) : quantity;
  });
  const { isRounding, isExact, difference, sum } = residual(total.quantity, corrected);
  const holds = isExact || isRounding || (atMost && difference.digits >= 0n);
  return { holds, terms: corrected, sum, difference };
}

function signed(quantity: Quantity, factor: 1 | -1): Quantity {
  const { digits, scale } = quantity.value;
  return factor > 0 ? quantity : { ...quantity, value: { digits: -digits, scale } };
}

function leftToItsTerms({ origin, figure, label }: Tested, causes: readonly Correction[]): Outcome {
  const reason = `其中有${causes.length}个数已另行指出，更正后相符`;
  return { result: "not-testable", origin, figure, label, reason };
}

function withCorrected(
  outcome: Tested,
  terms: readonly Quantity[],
  sum: Quantity["value"],
): Tested {
  const { total, unit } = outcome.sum as SumCheck;
  const words = terms
    .map((term, index) => {
      const { digits, scale } = term.value;
      const printed = printedLike({ digits: digits < 0n ? -digits : digits, scale }, term);
      return `${digits < 0n ? "－" : index === 0 ? "" : "＋"}${printed}`;
    })
    .join("");
  const { digits, scale } = total.quantity.value;
  const left = residual({ ...total.quantity, value: { digits, scale } }, [
    { ...total.quantity, value: sum },
  ]).difference;
  return {
    ...outcome,
    formula: `${words}（其中另有指出的数已更正）`,
    expected: `${printedLike(sum, total.quantity)}${unit}`,
    difference: `${printedLike(left, total.quantity)}${unit}`,
  };
}

/** The same figure told the same by two rules; the same rounding in a sentence and its table. */
function withoutRepetitions(told: readonly Told[]): Told[] {
  const known = new Set<string>();
  return told.map((one) => {
    const { outcome } = one;
    if (outcome.result === "passed" || outcome.result === "not-testable") return one;
    const keys = keysOf(outcome);
    const isKnown = keys.some((key) => known.has(key));
    for (const key of keys) known.add(key);
    if (!isKnown) return one;
    const { origin, figure, label } = outcome;
    const reason = "同一处已另行指出";
    return { ...one, outcome: { result: "not-testable", origin, figure, label, reason } };
  });
}

function keysOf({ result, origin, stated, expected, formula, sum, message }: Tested): string[] {
  if (!sum || message) return [];
  const at = `${origin} ${stated} ${expected}`;
  const numbers = sum.terms.map(({ quantity }) => formatDecimal(quantity.value)).sort();
  return result === "rounding" && formula.length > 0
    ? [at, `${formatDecimal(sum.total.quantity.value)}=${numbers.join("+")}`]
    : [at];
}
