import { type Decimal, rescale } from "./decimal.ts";

/** Units in which Chinese public accounts print money. */
export const moneyUnits = ["元", "千元", "万元", "亿元"] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

/** Powers of ten of one 分 (0.01 元). */
const fenPower: Record<MoneyUnit, number> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };

/** Money: an exact integer of 分, the unit it was printed in and the printed decimals. */
export interface Money {
  readonly fen: bigint;
  readonly unit: MoneyUnit;
  readonly scale: number;
}

export function isMoneyUnit(unit: string): unit is MoneyUnit {
  return (moneyUnits as readonly string[]).includes(unit);
}

/** The amount printed as `value` in `unit`; null when it is finer than one 分. */
export function toMoney(value: Decimal, unit: MoneyUnit): Money | null {
  const power = fenPower[unit];
  if (value.scale > power) return null;
  return { fen: rescale(value, power).digits, unit, scale: value.scale };
}

/** The decimal as it was printed: the inverse of `toMoney`. */
export function printedAmount({ fen, unit, scale }: Money): Decimal {
  return rescale({ digits: fen, scale: fenPower[unit] }, scale);
}

/** The same amount in another unit, exact: all decimals that are needed, at least two. */
export function convertMoney(money: Money, unit: MoneyUnit): Decimal {
  const power = fenPower[unit];
  let value: Decimal = { digits: money.fen, scale: power };
  while (value.scale > 2 && value.digits % 10n === 0n) {
    value = { digits: value.digits / 10n, scale: value.scale - 1 };
  }
  return value;
}
