import type { FormulaRule } from "../figures/figure.ts";
import type { Reference } from "./explanation.ts";

/** What stands before, between and after the operands of each rule. */
const signs: Readonly<Record<FormulaRule, readonly [before: string, sign: string, after: string]>> =
  {
    zero: ["0", "", ""],
    equal: ["", "＝", ""],
    sum: ["", "＋", ""],
    difference: ["", "－", ""],
    change: ["", "－", ""],
    "change-rate": ["（", "－", "）÷后者的绝对值"],
    share: ["", "÷", ""],
    completion: ["", "÷", ""],
  };

/** A rule over its operands as people write it: A－B, （A－B）÷后者的绝对值. */
export function formulaTerms(
  rule: FormulaRule,
  operands: readonly Reference[],
): (string | Reference)[] {
  const [before, sign, after] = signs[rule];
  const joined = operands.flatMap((operand, index) => (index === 0 ? [operand] : [sign, operand]));
  return [before, ...joined, after].filter((term) => term !== "");
}
