import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  magnitude,
  rescale,
  subtractDecimals,
  sumDecimals,
} from "../numbers/decimal.ts";
import type { Figure } from "./figure.ts";

/** Powers of ten of one 元; 万 is 万元 with its last character forgotten. */
const yuanPower: Record<string, number> = { 元: 0, 千元: 3, 万: 4, 万元: 4, 亿元: 8 };

/**
 * A printed number in base units (元 for money), and the size of its last printed digit there: 0 for
 * counts (人, 辆, 个) and scores, which nobody rounds.
 */
export interface Quantity {
  readonly value: Decimal;
  readonly step: Decimal;
  /** What is counted: `元` for all money, otherwise the printed unit. */
  readonly base: string;
  /** Power of ten of one printed unit in base units. */
  readonly power: number;
  readonly scale: number;
}

/** The figure as a quantity; null when it has no number. An unnamed unit is taken for `assumed`. */
export function quantityOf(figure: Figure, assumed = figure.unit): Quantity | null {
  return figure.value === null ? null : toQuantity(figure.value, figure.unit || assumed);
}

/** A decimal printed in a unit. */
export function toQuantity(value: Decimal, unit: string): Quantity {
  const power = yuanPower[unit] ?? 0;
  const base = unit in yuanPower ? "元" : unit;
  const isExact = base !== "元" && (unit === "分" || (unit !== "%" && value.scale === 0));
  const step = shift({ digits: isExact ? 0n : 1n, scale: value.scale }, power);
  return { value: shift(value, power), step, base, power, scale: value.scale };
}

/** Exact multiplication by a power of ten. */
function shift({ digits, scale }: Decimal, power: number): Decimal {
  if (power <= scale) return { digits, scale: scale - power };
  return { digits: digits * 10n ** BigInt(power - scale), scale: 0 };
}

/** A value in base units as it would be printed in the quantity's unit, with at least its decimals. */
export function printedLike({ digits, scale }: Decimal, like: Quantity): string {
  let value: Decimal = { digits, scale: scale + like.power };
  while (value.scale > like.scale && value.digits % 10n === 0n) {
    value = { digits: value.digits / 10n, scale: value.scale - 1 };
  }
  return formatDecimal(value.scale < like.scale ? rescale(value, like.scale) : value);
}

/** How far a total lies from the sum of its terms, and whether rounding alone explains it. */
export interface Residual {
  /** Total − sum, in base units. */
  readonly difference: Decimal;
  readonly sum: Decimal;
  readonly isExact: boolean;
  /** Inside TOL-A: half the last printed unit of every operand and of the total, at least one last unit. */
  readonly isRounding: boolean;
  /** Inside it only because some number prints fewer decimals than the finest (50 beside 1573.13). */
  readonly isCoarse: boolean;
}

/** Compares a total with its terms (domain: TOL-A). */
export function residual(total: Quantity, terms: readonly Quantity[]): Residual {
  const sum = sumDecimals(terms.map(({ value }) => value));
  const difference = subtractDecimals(total.value, sum);
  const { digits, scale } = magnitude(difference);
  const doubled: Decimal = { digits: 2n * digits, scale };
  const printed = [total, ...terms].map(({ step }) => step);
  const finest = printed.reduce((least, step) =>
    compareDecimals(step, least) <= 0 ? step : least,
  );
  const steps = sumDecimals(printed);
  const fine = { digits: finest.digits * BigInt(printed.length), scale: finest.scale };
  const floor: Decimal = { digits: 2n * total.step.digits, scale: total.step.scale };
  return {
    difference,
    sum,
    isExact: difference.digits === 0n,
    isRounding: compareDecimals(doubled, steps) <= 0 || compareDecimals(doubled, floor) <= 0,
    isCoarse: terms.length > 1 && compareDecimals(doubled, fine) > 0,
  };
}
