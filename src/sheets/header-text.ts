import type { RawSheet } from "../load/read-workbook.ts";
import { type MoneyUnit, moneyUnits } from "../numbers/money.ts";
import { normaliseLabel } from "../words/normalise.ts";

/** The header over one sheet column. */
export interface HeaderColumn {
  readonly at: number;
  /** Comparable texts from top to bottom, each merged text once. */
  readonly texts: readonly string[];
  /** Texts of headings to the left that stand unmerged over several columns: likely, not certain. */
  readonly likely: readonly string[];
  /** 金额（万元）: the unit that the header itself names. */
  readonly money?: MoneyUnit;
}

const unitSuffix = /[([](?:单位:?)?(?:人民币)?(元|千元|万元|亿元)[)\]]$/;

/** A header text without the unit that some programs print behind it. */
export function headerLabel(text: string): string {
  const label = normaliseLabel(text);
  const bare = label.replace(unitSuffix, "");
  return bare === "" ? label : bare;
}

/** The headers of all sheet columns, where the header stands in `depth` rows from `top` on. */
export function headerColumns(sheet: RawSheet, top: number, depth: number): HeaderColumn[] {
  return Array.from({ length: sheet.columnCount }, (_, at) => headerColumn(sheet, top, depth, at));
}

function headerColumn(sheet: RawSheet, top: number, depth: number, at: number): HeaderColumn {
  const texts: string[] = [];
  const likely: string[] = [];
  let money: MoneyUnit | undefined;
  for (let row = top; row < top + depth; row++) {
    const printed = normaliseLabel(sheet.headerText(row, at));
    const text = headerLabel(printed);
    if (text !== "") {
      const unit = unitSuffix.exec(printed)?.[1];
      money = moneyUnits.find((known) => known === unit) ?? money;
      if (text !== texts.at(-1)) texts.push(text);
    } else if (hasTextBelow(sheet, row, top + depth, at)) {
      const left = headingToTheLeft(sheet, row, at);
      if (left !== "" && left !== likely.at(-1)) likely.push(left);
    }
  }
  return { at, texts, likely, money };
}

function hasTextBelow(sheet: RawSheet, row: number, end: number, at: number): boolean {
  for (let below = row + 1; below < end; below++) {
    if (sheet.headerText(below, at).trim() !== "") return true;
  }
  return false;
}

/** A heading that was never merged, or has lost its merge, still stands over the columns to its right. */
function headingToTheLeft(sheet: RawSheet, row: number, at: number): string {
  for (let left = at - 1; left >= 0; left--) {
    const text = headerLabel(sheet.headerText(row, left));
    if (text === "") continue;
    const merge = sheet.mergeAt(row, left);
    return merge && merge.right > merge.left ? "" : text;
  }
  return "";
}
