import { quantityOfPrint } from "../../claims/claim.ts";
import { judgeSum, type SumVerdict } from "../../claims/judge.ts";
import { printedLike, type Quantity } from "../../figures/quantity.ts";
import { type Decimal, negate } from "../../numbers/decimal.ts";
import type { NumberToken } from "../../prose/tokens.ts";
import type { TextFinding } from "../text-rule.ts";

type Printed = Pick<NumberToken, "value" | "unit">;

/** How a printed total stands to the sum of printed terms; numbers are in the unit of the total. */
export interface TextSum {
  readonly verdict: SumVerdict;
  /** Rounding explains what lies between them. */
  readonly holds: boolean;
  /** The terms come to more than their total. */
  readonly exceeds: boolean;
  readonly sum: string;
  /** Sum − total. */
  readonly excess: string;
  /** Total − sum, in base units. */
  readonly short: Decimal;
  readonly total: Quantity;
  readonly terms: readonly Quantity[];
}

export function textSum(whole: Printed, items: readonly Printed[]): TextSum {
  const [total, terms] = [quantityOfPrint(whole), items.map(quantityOfPrint)];
  const { verdict, sum, difference } = judgeSum(total, terms);
  return {
    verdict,
    holds: verdict === "exact" || verdict === "rounding",
    exceeds: difference.digits < 0n,
    sum: printedLike(sum, total),
    excess: printedLike(negate(difference), total),
    short: difference,
    total,
    terms,
  };
}

/** An error is a contradiction of printed digits; one that dropped zeros alone make is likely. */
export function certaintyOfSum({
  verdict,
}: TextSum): Pick<TextFinding, "severity" | "certainty" | "rests"> {
  return verdict === "coarse"
    ? { severity: "warning", certainty: "likely", rests: "有的数少印了小数位，相差可能是四舍五入" }
    : { severity: "error", certainty: "proved" };
}
