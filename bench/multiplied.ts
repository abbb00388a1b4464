import { formatDecimal, parseDecimal } from "../src/numbers/decimal.ts";
import type { StatedFigure } from "../src/records/disclosure.ts";

/** Figures with every amount in 万元 multiplied by a whole number; counts and rates stay. */
export function multiplied(
  figures: Readonly<Record<string, StatedFigure>>,
  factor: number,
): Record<string, StatedFigure> {
  return Object.fromEntries(
    Object.entries(figures).map(([id, figure]) => {
      const value = figure.unit === "万元" ? parseDecimal(figure.printed) : null;
      if (!value) return [id, figure];
      const printed = formatDecimal({ ...value, digits: value.digits * BigInt(factor) });
      return [id, { ...figure, printed }];
    }),
  );
}
