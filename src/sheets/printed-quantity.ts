import type { RawCell } from "../load/read-workbook.ts";
import { type Decimal, formatDecimal } from "../numbers/decimal.ts";
import { convertMoney, isMoneyUnit, toMoney } from "../numbers/money.ts";
import type { AskedFigure } from "../records/asked-figures.ts";
import { normaliseLabel } from "../words/normalise.ts";

/** A number that was typed with its unit, `8 辆`, as the bare number and the unit. */
export function withoutTypedUnit(cell: RawCell): { cell: RawCell; unit: string } {
  const [, number, unit] =
    /^([+-]?[\d,，.．０-９]+)\s*([^\s\d,，.．０-９].*)$/.exec(cell.text.trim()) ?? [];
  if (cell.kind !== "text" || number === undefined || unit === undefined) return { cell, unit: "" };
  return { cell: { ...cell, text: number }, unit };
}

/** Whether the unit is one in which the figure may be given. */
export function isUnitOf({ unit, units = [] }: AskedFigure, printed: string): boolean {
  const own = normaliseUnit(printed);
  if (isMoneyUnit(unit)) return isMoneyUnit(own);
  return [unit, ...units].some((known) => normaliseUnit(known) === own);
}

/** The number as it is recorded, in the figure's own unit; undefined where it can't be such a number. */
export function printedQuantity(
  value: Decimal,
  printed: string,
  { unit }: AskedFigure,
): string | undefined {
  if (value.digits < 0n) return undefined;
  const given = normaliseUnit(printed);
  if (isMoneyUnit(unit) && isMoneyUnit(given)) {
    const money = toMoney(value, given);
    return money ? formatDecimal(given === unit ? value : convertMoney(money, unit)) : undefined;
  }
  if (unit === "%" || unit === "分") return formatDecimal(value);
  const whole = 10n ** BigInt(value.scale);
  return value.digits % whole === 0n ? String(value.digits / whole) : undefined;
}

function normaliseUnit(unit: string): string {
  return normaliseLabel(unit).replace("％", "%");
}
