import type { RawSheet } from "../load/read-workbook.ts";
import { type MoneyUnit, moneyUnits } from "../numbers/money.ts";
import { normaliseLabel } from "../words/normalise.ts";
import type { HeaderColumn } from "./header-text.ts";

/** Each unit that a table names above its data, with the place that names it. */
export interface UnitStatement {
  readonly money: MoneyUnit;
  readonly address: string;
}

const unitText = /单位[:：]?(?:人民币)?(元|千元|万元|亿元)[)\]]?$/;
const unitOnly = /^(?:人民币)?(元|千元|万元|亿元)$/;

/**
 * 金额单位：万元, wherever it stands above the data; also in two cells, or in the header itself. Two
 * different units are both returned: which one counts can't be told.
 */
export function unitStatements(
  sheet: RawSheet,
  from: number,
  firstRow: number,
  columns: readonly HeaderColumn[],
): UnitStatement[] {
  const found: UnitStatement[] = [];
  const add = (unit: string | undefined, address: string) => {
    const money = moneyUnits.find((known) => known === unit);
    if (money) found.push({ money, address });
  };
  for (let row = from; row < firstRow; row++) {
    let before = "";
    for (let column = 0; column < sheet.columnCount; column++) {
      const cell = sheet.cell(row, column);
      const text = normaliseLabel(cell.text);
      if (text === "") continue;
      add(unitText.exec(text)?.[1], cell.address);
      if (/单位:?$/.test(before)) add(unitOnly.exec(text)?.[1], cell.address);
      before = text;
    }
  }
  const [header] = columns.filter(({ money }) => money);
  if (found.length === 0 || columns.some(({ money }) => money && money !== found[0]?.money)) {
    for (const { money, at } of columns) add(money, sheet.cell(firstRow - 1, at).address);
  }
  return header || found.length > 0 ? distinct(found) : [];
}

function distinct(statements: readonly UnitStatement[]): UnitStatement[] {
  return statements.filter(
    ({ money }, index) => statements.findIndex((other) => other.money === money) === index,
  );
}
