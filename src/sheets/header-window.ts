import { headingConcepts } from "../forms/vocabulary.ts";
import type { RawSheet } from "../load/read-workbook.ts";
import { normaliseLabel } from "../words/normalise.ts";
import { type HeaderColumn, headerColumns } from "./header-text.ts";

/** The rows in which the header of a table stands. */
export interface HeaderWindow {
  readonly top: number;
  readonly depth: number;
  readonly columns: readonly HeaderColumn[];
}

/** Rows within which a header is sought, and rows that it may have. */
const searchRows = 40;
const depthMax = 6;

/** Words that are known of this form besides the vocabulary: its own headers, and those remembered. */
export type KnownHeading = (text: string) => boolean;

/**
 * The window in which most columns end in a known heading; of equal ones the tallest, so that the headings
 * above belong to it. Title, number and unit line are none of it.
 */
export function headerWindow(
  sheet: RawSheet,
  from: number,
  to: number,
  isKnown: KnownHeading,
): HeaderWindow | undefined {
  let best: HeaderWindow | undefined;
  let bestScore = 1;
  const end = Math.min(to, from + searchRows);
  for (let top = from; top < end; top++) {
    for (let depth = 1; depth <= Math.min(depthMax, to - top); depth++) {
      if (!mayBeHeader(sheet, top + depth - 1)) break;
      const columns = headerColumns(sheet, top, depth);
      const score = scoreOf(columns, isKnown) + depth / 1000;
      if (score <= bestScore) continue;
      bestScore = score;
      best = { top, depth, columns };
    }
  }
  return best;
}

/**
 * The header of a table whose words are all its own: the rows of words above the first number, from the first
 * that has two of them. Undefined where there is no number below.
 */
export function plainHeader(sheet: RawSheet, from: number, to: number): HeaderWindow | undefined {
  const end = Math.min(to, from + searchRows);
  let top: number | undefined;
  for (let row = from; row < end; row++) {
    const cells = Array.from({ length: sheet.columnCount }, (_, at) => sheet.cell(row, at));
    const filled = cells.filter(({ kind }) => kind !== "empty");
    if (filled.some(({ kind }) => kind === "number")) {
      if (top === undefined) return undefined;
      const depth = Math.min(row - top, depthMax);
      return { top, depth, columns: headerColumns(sheet, top, depth) };
    }
    if (top === undefined && filled.length >= 2 && mayBeHeader(sheet, row)) top = row;
  }
  return undefined;
}

const structural = new Set(["code", "code-part", "label", "unit-code", "unit-name", "line"]);

/** A known name of a column counts, one that names the rows counts twice; 合计 may be a row as well. */
function scoreOf(columns: readonly HeaderColumn[], isKnown: KnownHeading): number {
  let score = 0;
  let before = "";
  for (const { texts } of columns) {
    const leaf = texts.at(-1);
    if (leaf === undefined) continue;
    const path = texts.join("→");
    const concepts = headingConcepts(leaf);
    if (concepts.some((concept) => structural.has(concept))) score += 2;
    // A heading over several columns is one.
    else if (path !== before && (isKnown(leaf) || concepts.length > 0)) score += 1;
    before = path;
  }
  return score;
}

const frameText =
  /^(?:公开|预算|财决|附)?(?:公开)?\d+(?:-\d+)?表|单位:?(?:人民币)?(?:元|千元|万元|亿元)\)?$|^(?:编制|填报|公开|预算|汇总)*(?:部门|单位)(?:\/单位)?(?:名称)?(?:\((?:盖章|公章)\))?:|^表\d+/;

/** Numbers other than a count of columns, a unit line, an empty row or one long text are no header. */
function mayBeHeader(sheet: RawSheet, row: number): boolean {
  const texts: string[] = [];
  let numbers = 0;
  for (let column = 0; column < sheet.columnCount; column++) {
    const { kind, text } = sheet.cell(row, column);
    if (kind === "number") numbers++;
    if (kind !== "empty") texts.push(normaliseLabel(text));
  }
  const covered = texts.length > 0 || isCovered(sheet, row);
  return (
    covered &&
    numbers === 0 &&
    !texts.some((text) => frameText.test(text)) &&
    !(texts.length === 1 && isWide(sheet, row))
  );
}

/** A row without own texts may be the lower part of merged headings. */
function isCovered(sheet: RawSheet, row: number): boolean {
  for (let column = 0; column < sheet.columnCount; column++) {
    if (sheet.headerText(row, column).trim() !== "") return true;
  }
  return false;
}

/** One text over the whole width is a title. */
function isWide(sheet: RawSheet, row: number): boolean {
  for (let column = 0; column < sheet.columnCount; column++) {
    const merge = sheet.mergeAt(row, column);
    if (merge && sheet.cell(merge.top, merge.left).kind !== "empty") {
      return merge.right - merge.left + 1 >= sheet.columnCount - 1 && sheet.columnCount > 2;
    }
  }
  return false;
}
