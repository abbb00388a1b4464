import { quantityOfPrint } from "../../claims/claim.ts";
import { fewerDecimals, judgeSum, type SumVerdict } from "../../claims/judge.ts";
import { printedLike, type Quantity } from "../../figures/quantity.ts";
import { type Decimal, negate } from "../../numbers/decimal.ts";
import type { NumberToken } from "../../prose/tokens.ts";
import type { SumCheck } from "../sum-check.ts";
import type { TextFinding } from "../text-rule.ts";

type Printed = Pick<NumberToken, "value" | "unit">;
/** A number with its place in the text. */
type Placed = Printed & Pick<NumberToken, "start">;

/** The number that begins at this place of a text, as sums name it. */
export function originInText(start: number): string {
  return `@${start}`;
}

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

/** The sum for those who look at all findings together; `atMost`: the items need not be all. */
export function sumCheck(
  whole: Placed,
  items: readonly Placed[],
  { atMost = false } = {},
): SumCheck {
  return {
    unit: whole.unit,
    total: { origin: originInText(whole.start), quantity: quantityOfPrint(whole) },
    terms: items.map((item) => {
      return { origin: originInText(item.start), quantity: quantityOfPrint(item), factor: 1 };
    }),
    atMost,
    isPlain: true,
  };
}

/** An error is a contradiction of printed digits; one that dropped zeros alone make is likely. */
export function certaintyOfSum({
  verdict,
}: TextSum): Pick<TextFinding, "severity" | "certainty" | "rests"> {
  return verdict === "coarse"
    ? { severity: "info", certainty: "likely", rests: fewerDecimals }
    : { severity: "error", certainty: "proved" };
}
