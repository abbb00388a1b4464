import { type Figure, figureDirection } from "../figures/figure.ts";
import type { Decimal } from "../numbers/decimal.ts";

/**
 * The change that a sentence means: 减少5 is −5. A sign beside 减少 is meant once (减少-5 is −5 too); TX-04
 * reports it. Where the word says nothing, the printed sign counts.
 */
export function signedValue(figure: Figure): Decimal | null {
  const { value } = figure;
  if (!value || value.digits <= 0n) return value;
  return figureDirection(figure) === "down" ? { ...value, digits: -value.digits } : value;
}
