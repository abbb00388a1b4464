import type { Figure } from "../figures/figure.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { Marks, Sheet } from "../model/evaluation-sheet.ts";
import { indicatorsOf, marksOf, printings } from "./evaluation-printings.ts";
import type { Ledger } from "./ledger.ts";
import { notTestable, tieSum } from "./tie.ts";
import type { Outcome } from "./tie-out.ts";
import { tieRatio } from "./tie-ratio.ts";

/**
 * In each printing: indicators make their group, groups their part, parts the total; points their
 * indicator; a rate is score over weight. `blamed` holds the origins of numbers told wrong elsewhere.
 */
export function* sheetSums(
  ledger: Ledger,
  evaluation: Evaluation,
  blamed: ReadonlySet<string>,
): Iterable<Outcome> {
  for (const [, , sheet] of printings(evaluation)) {
    for (const part of sheet.parts) {
      for (const group of part.groups) yield* sums(ledger, group, group.indicators, blamed);
      yield* weights(ledger, part, part.groups, blamed);
      yield* scores(
        ledger,
        part,
        part.groups.flatMap(({ indicators }) => indicators),
        blamed,
      );
    }
    yield* weights(ledger, sheet.total, sheet.parts, blamed);
    yield* scores(ledger, sheet.total, scoredLines(sheet), blamed);
    yield* pointSums(ledger, sheet, blamed);
    for (const line of [...sheet.parts, sheet.total]) {
      const { rate, score, weight } = line;
      if (rate) yield* tieRatio(ledger, rate, { part: score, whole: weight });
    }
  }
}

function sums(ledger: Ledger, line: Marks, parts: readonly Marks[], blamed: ReadonlySet<string>) {
  return [...weights(ledger, line, parts, blamed), ...scores(ledger, line, parts, blamed)];
}

function weights(
  ledger: Ledger,
  line: Marks,
  parts: readonly Marks[],
  blamed: ReadonlySet<string>,
) {
  return sum(ledger, line.weight, marksOf(parts, "weight"), blamed);
}

function scores(ledger: Ledger, line: Marks, parts: readonly Marks[], blamed: ReadonlySet<string>) {
  const printed = marksOf(parts, "score");
  return printed.length < parts.length ? [] : sum(ledger, line.score, printed, blamed);
}

/** Parts where each of them prints a score, else the indicators. */
function scoredLines(sheet: Sheet): readonly Marks[] {
  return sheet.parts.every(({ score }) => score) ? sheet.parts : indicatorsOf(sheet);
}

/** Points make the indicator's weight, and their scores its score, where all of them print one. */
function* pointSums(ledger: Ledger, sheet: Sheet, blamed: ReadonlySet<string>): Iterable<Outcome> {
  for (const { criteria, weight, score } of indicatorsOf(sheet)) {
    const points = criteria.flatMap((criterion) => criterion.points ?? []);
    const reached = criteria.flatMap((criterion) => criterion.score ?? []);
    if (points.length === 0 || points.length < criteria.length) continue;
    yield* sum(ledger, weight, points, blamed);
    if (reached.length === points.length) yield* sum(ledger, score, reached, blamed);
  }
}

function sum(
  ledger: Ledger,
  total: Figure | undefined,
  parts: readonly Figure[],
  blamed: ReadonlySet<string>,
): Outcome[] {
  if (!total || parts.length === 0) return [];
  const wrong = [total, ...parts].find(({ origin }) => blamed.has(origin));
  return wrong
    ? [notTestable(total, total.label, `“${wrong.label}”已另行指出`)]
    : tieSum(ledger, total, parts);
}
