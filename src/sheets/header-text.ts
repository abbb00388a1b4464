import type { RawSheet } from "../load/read-workbook.ts";
import { type MoneyUnit, moneyUnits } from "../numbers/money.ts";
import { cleanLabel } from "../words/clean-label.ts";
import { normaliseLabel } from "../words/normalise.ts";

/** The header over one sheet column. */
export interface HeaderColumn {
  readonly at: number;
  /** Comparable texts from top to bottom, each merged text once. */
  readonly texts: readonly string[];
  /** The same texts as people read them. */
  readonly printed: readonly string[];
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
  const columns = Array.from({ length: sheet.columnCount }, (_, at) =>
    isHeadless(sheet, top, depth, at)
      ? { at, texts: [], printed: [], likely: [] }
      : headerColumn(sheet, top, depth, at),
  );
  return withPeriods(columns);
}

/** Under a heading over several columns, where the others have a name of their own, it has none. */
function isHeadless(sheet: RawSheet, top: number, depth: number, at: number): boolean {
  const end = top + depth;
  let row = end - 1;
  while (row >= top && sheet.headerText(row, at).trim() === "") row--;
  const merge = row < top ? undefined : sheet.mergeAt(row, at);
  if (!merge || merge.right === merge.left || merge.bottom >= end - 1) return false;
  for (let column = merge.left; column <= merge.right; column++) {
    if (hasTextBelow(sheet, merge.bottom, end, column)) return true;
  }
  return false;
}

function headerColumn(sheet: RawSheet, top: number, depth: number, at: number): HeaderColumn {
  const texts: string[] = [];
  const printed: string[] = [];
  const likely: string[] = [];
  let money: MoneyUnit | undefined;
  for (let row = top; row < top + depth; row++) {
    const own = sheet.headerText(row, at);
    const label = normaliseLabel(own);
    const text = headerLabel(label);
    if (text !== "") {
      const unit = unitSuffix.exec(label)?.[1];
      money = moneyUnits.find((known) => known === unit) ?? money;
      if (text === texts.at(-1)) continue;
      texts.push(text);
      printed.push(cleanLabel(own));
    } else if (hasTextBelow(sheet, row, top + depth, at)) {
      const left = headingToTheLeft(sheet, row, at);
      if (left !== "" && left !== likely.at(-1)) likely.push(left);
    }
  }
  return { at, texts, printed, likely, money };
}

const yearInFront = /^(\d{4})年度?(?=.)/;

/** 2025年预算数 beside 2024年执行数: the later year is this one, the one before it the last. */
function withPeriods(columns: readonly HeaderColumn[]): HeaderColumn[] {
  const all = columns.flatMap(({ texts, likely }) => [...texts, ...likely]);
  const current = Math.max(...all.map((text) => Number(yearInFront.exec(text)?.[1] ?? 0)));
  if (current === 0) return [...columns];
  const rename = (text: string) =>
    text.replace(yearInFront, (whole, year: string) =>
      Number(year) === current ? "本年" : Number(year) === current - 1 ? "上年" : whole,
    );
  return columns.map((column) => ({
    ...column,
    texts: column.texts.map(rename),
    likely: column.likely.map(rename),
  }));
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
