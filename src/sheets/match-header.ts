import type { RawSheet } from "../load/read-workbook.ts";
import type { HeaderAnchor } from "./header-anchors.ts";
import { type HeaderColumn, headerColumns } from "./header-text.ts";

/** A header found: where it stands, and which sheet columns are which. */
export interface HeaderMatch {
  readonly top: number;
  readonly depth: number;
  readonly columns: readonly HeaderColumn[];
  /** Sheet columns of each anchor; a code may stand in several. */
  readonly places: ReadonlyMap<HeaderAnchor, readonly number[]>;
  readonly missing: readonly HeaderAnchor[];
  readonly ambiguous: readonly HeaderAnchor[];
  /** Every header is as the form prints it. */
  readonly exact: boolean;
}

/** Rows within which a header is sought, and rows that it may have. */
const searchRows = 40;
const depthMax = 6;

/** The place where most headers of the form stand; a header can't be told from two equal ones. */
export function matchHeader(
  anchors: readonly HeaderAnchor[],
  sheet: RawSheet,
  from: number,
  to: number,
): HeaderMatch | undefined {
  let best: HeaderMatch | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let top = from; top < Math.min(to, from + searchRows); top++) {
    for (let depth = 1; depth <= Math.min(depthMax, to - top); depth++) {
      const columns = headerColumns(sheet, top, depth);
      const { match, score } = matchAt(anchors, columns, top, depth);
      // The smallest window wins: rows above and below a header are no part of it.
      if (score - depth / 1000 > bestScore) {
        bestScore = score - depth / 1000;
        best = match;
      }
    }
  }
  return best && best.places.size > 0 ? best : undefined;
}

function matchAt(
  anchors: readonly HeaderAnchor[],
  columns: readonly HeaderColumn[],
  top: number,
  depth: number,
): { match: HeaderMatch; score: number } {
  const places = new Map<HeaderAnchor, readonly number[]>();
  const missing: HeaderAnchor[] = [];
  const ambiguous: HeaderAnchor[] = [];
  let score = 0;
  let exact = true;
  for (const anchor of anchors) {
    const fits = columns
      .map((column) => ({ at: column.at, fit: fitOf(anchor, column) }))
      .filter(({ fit }) => fit > 0);
    const bestFit = Math.max(0, ...fits.map(({ fit }) => fit));
    const at = fits.filter(({ fit }) => fit === bestFit).map((found) => found.at);
    if (at.length === 0) {
      if (!anchor.optional) missing.push(anchor);
    } else if (at.length === 1 || (anchor.role === "code" && isRun(at))) {
      places.set(anchor, anchor.role === "code" ? inCodeOrder(at, columns) : at);
      score += 100 + bestFit;
      if (bestFit < exactFit && !anchor.optional) exact = false;
    } else if (!anchor.optional) {
      ambiguous.push(anchor);
      score += 50;
    }
  }
  const claims = Map.groupBy(places.keys(), (anchor) => places.get(anchor)?.[0]);
  for (const rivals of claims.values()) {
    if (rivals.length < 2) continue;
    ambiguous.push(...rivals);
    score -= 100 * rivals.length;
  }
  return { match: { top, depth, columns, places, missing, ambiguous, exact }, score };
}

const exactFit = 10;
const otherPeriod = /上年|上期|去年|同期|增减|增长|比例|%|占比|完成/;
const codeParts = ["类", "款", "项"];

/** How well a sheet column fits a header of the form; 0 where it does not, 10 where it is the same. */
function fitOf(anchor: HeaderAnchor, { texts, likely }: HeaderColumn): number {
  if (texts.length === 0) return 0;
  const leaf = anchor.levels.at(-1) ?? new Set<string>();
  const uppers = anchor.levels.slice(0, -1);
  if (anchor.role === "code" && codeParts.includes(texts.at(-1) ?? "")) {
    const seen = [...texts, ...likely];
    const isOurs = [leaf, ...anchor.needed].every((level) => seen.some((text) => level.has(text)));
    // The row of 类、款、项 is part of the header where it is there.
    return isOurs ? exactFit + 1 : 0;
  }
  // Items across may have 预算数 above or below the item.
  const at =
    anchor.role === "across" ? texts.findLastIndex((text) => leaf.has(text)) : texts.length - 1;
  if (at < 0 || !leaf.has(texts[at] ?? "")) return 0;
  const above = texts.filter((_, index) => index !== at);
  const seen = [...above, ...likely];
  if (!anchor.needed.every((level) => seen.some((text) => level.has(text)))) return 0;
  const missing = uppers.filter((level) => !seen.some((text) => level.has(text))).length;
  const extra = above.filter((text) => !uppers.some((level) => level.has(text)));
  const isStructural = anchor.role !== "value" && anchor.role !== "across";
  if (!isStructural && extra.some((text) => otherPeriod.test(text))) return 0;
  if (!isStructural && missing > 0 && extra.length > 0) return 0;
  const unsure = uppers.filter((level) => !above.some((text) => level.has(text))).length - missing;
  return Math.max(1, exactFit - 2 * missing - extra.length - unsure);
}

/** 类 before 款 before 项, however they stand. */
function inCodeOrder(at: readonly number[], columns: readonly HeaderColumn[]): number[] {
  const part = (column: number) => codeParts.indexOf(columns[column]?.texts.at(-1) ?? "");
  return [...at].sort((a, b) => part(a) - part(b) || a - b);
}

/** Columns side by side. */
function isRun(columns: readonly number[]): boolean {
  return columns.every((at, index) => index === 0 || at === (columns[index - 1] ?? 0) + 1);
}
