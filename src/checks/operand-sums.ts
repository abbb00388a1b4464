import { type Figure, figureDirection } from "../figures/figure.ts";
import type { Derivation } from "./derivation.ts";
import type { Ledger } from "./ledger.ts";
import { signedValue } from "./signed-value.ts";
import { tieSum } from "./tie.ts";
import type { Outcome } from "./tie-out.ts";

/** A stated figure against the operands of its stored formula: their sum, or the first less the others. */
export function operandSums(
  ledger: Ledger,
  figure: Figure,
  { rule, operands }: Derivation,
): Outcome[] {
  const sign = rule === "difference" ? -1 : 1;
  // “减少18人：退休10人、调任5人、辞职3人”: where the items have no word, the total's does not count.
  const isDirected =
    rule === "difference" ||
    operands.some((operand) => operand !== undefined && figureDirection(operand) !== "none");
  const counted = (of: Figure) => (isDirected ? signedValue(of) : of.value) ?? undefined;
  const terms = operands.map((operand, index) => {
    const factor = index === 0 ? 1 : sign;
    return operand && ({ figure: operand, factor, value: counted(operand) } as const);
  });
  return tieSum(ledger, figure, terms, { total: counted(figure) });
}
