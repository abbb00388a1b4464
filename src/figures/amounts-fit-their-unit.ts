import { type Finding, inputWarning } from "../finding.ts";
import { approximate } from "../numbers/decimal.ts";
import type { MoneyUnit } from "../numbers/money.ts";
import type { StatTable } from "./table.ts";

/** What a year of a public unit costs at the least and at the most, in 元; beyond it the unit is asked. */
const plausible = { least: 100_000, most: 30_000_000_000 } as const;
/** A table of nothing but large items, or of nothing but small ones, is read in the wrong unit. */
const items = { count: 6, large: 10_000_000, small: 1_000, whole: 5_000_000_000 } as const;

const inYuan: Record<MoneyUnit, number> = { 元: 1, 千元: 1_000, 万元: 10_000, 亿元: 100_000_000 };

/** Tables that hold the whole of a unit; 三公 and funds may be a few thousand 元. */
const wholes = new Set([
  "totals",
  "income",
  "expenditure",
  "fiscal-totals",
  "general-budget",
  "basic-detail",
]);

/**
 * Amounts that no unit spends in the unit of money that the tables name: 4733.14元 a year, or 4733亿元. Judged
 * over all items of all tables in one unit, and asked; never changed.
 */
export function amountsFitTheirUnit(tables: readonly StatTable[], where: string): Finding[] {
  const byMoney = Map.groupBy(
    tables.filter(({ id }) => wholes.has(id)),
    ({ money }) => money,
  );
  return [...byMoney].flatMap(([money, own]) => {
    const amounts = own.flatMap(amountsOf).map((amount) => amount * inYuan[money]);
    const why = amounts.length > 0 ? misfit(amounts) : undefined;
    const [first] = own;
    if (why === undefined || !first) return [];
    const names = own.map(({ spec }) => `“${spec.title}”`).join("、");
    return inputWarning(
      "IN-31",
      `${where} · ${first.sheet}`,
      `${names}按所写的单位（${money}）${why}`,
      "多半是金额单位写错了：请核对表上的“单位：元”或“金额单位：万元”；确实无误的，用 --money 指明单位。",
      { sheet: first.sheet, stated: money },
    );
  });
}

function misfit(amounts: readonly number[]): string | undefined {
  const largest = Math.max(...amounts);
  const smallest = Math.min(...amounts);
  const sorted = [...amounts].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (largest < plausible.least) return `全年最大的一个数只有 ${round(largest)} 元`;
  if (largest > plausible.most) return `最大的一个数有 ${round(largest / inYuan.亿元)} 亿元`;
  if (amounts.length < items.count) return undefined;
  if (smallest > items.large && largest > items.whole)
    return `最小的一个数也有 ${round(smallest / inYuan.万元)} 万元`;
  if (middle < items.small) return `半数以上的数不到 ${items.small} 元`;
  return undefined;
}

function round(amount: number): string {
  return amount.toFixed(2).replace(/\.00$/, "");
}

/** Amounts of the table that are not zero. */
function amountsOf({ rows, money }: StatTable): number[] {
  return rows
    .flatMap((row) => [...row.cells.values()])
    .flatMap(({ unit, value }) => (unit === money && value ? [Math.abs(approximate(value))] : []))
    .filter((amount) => amount > 0);
}
