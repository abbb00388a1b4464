import type { Quantity } from "../figures/quantity.ts";

/** A total and its terms in base units, with the signs with which they count. */
export interface SumCheck {
  /** The unit in which the total is printed. */
  readonly unit: string;
  readonly total: { readonly origin: string; readonly quantity: Quantity };
  readonly terms: readonly {
    readonly origin: string;
    readonly quantity: Quantity;
    readonly factor: 1 | -1;
  }[];
  readonly atMost: boolean;
  /** The same figure in two places: either may be the wrong one. */
  readonly isMutual?: true;
  /** Each number as printed, none with the sign of a word. */
  readonly isPlain: boolean;
}
