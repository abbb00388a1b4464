import {
  type Decimal,
  magnitude,
  percentOf,
  subtractDecimals,
  sumDecimals,
} from "../numbers/decimal.ts";
import type { FormulaRule } from "./figure.ts";

const zero: Decimal = { digits: 0n, scale: 2 };

/**
 * The value of a formula over its operands, in their order; null where it has none (base 0: 无可比性).
 * Rates and shares are percentages with two decimals. Operands must be in one unit.
 */
export function evaluateFormula(rule: FormulaRule, operands: readonly Decimal[]): Decimal | null {
  const [first, second] = operands;
  switch (rule) {
    case "zero":
      return zero;
    case "equal":
      return first ?? null;
    case "sum":
      return sumDecimals(operands);
    case "difference":
      return first ? subtractDecimals(first, sumDecimals(operands.slice(1))) : null;
    case "change":
      return first && second ? subtractDecimals(first, second) : null;
    case "change-rate":
      return first && second ? percentOf(subtractDecimals(first, second), magnitude(second)) : null;
    case "share":
    case "completion":
      return first && second ? percentOf(first, second) : null;
  }
}
