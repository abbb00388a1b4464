import type { BlockSpec, RowSpec, TableSpec } from "../forms/form.ts";
import { headingConcepts } from "../forms/vocabulary.ts";
import { type HeaderLevel, headerLevel, saying } from "./header-level.ts";
import type { HeaderColumn } from "./header-text.ts";

/** For items that stand across: the sheet column of each row and column. */
export interface AcrossPlace {
  readonly row: string;
  readonly column: string;
  readonly at: number;
  /** The sheet row, where 预算数 and 决算数 stand in rows of their own; else the one row of numbers. */
  readonly line?: number;
}

export interface AcrossMatch {
  readonly places: readonly AcrossPlace[];
  /** Headers of the form that stand nowhere, as it prints them. */
  readonly missing: readonly string[];
  readonly ambiguous: readonly string[];
  readonly own: readonly HeaderColumn[];
  readonly exact: boolean;
  /** What is missing may stand under the name of another year. */
  readonly isReplaced: boolean;
}

export interface Item {
  readonly row: RowSpec;
  readonly level: HeaderLevel;
}

/**
 * Finds items that stand across by what their headers say: the item, and whether it is 预算数 or 决算数, in
 * whatever order they stand above each other.
 */
export function matchAcross(
  spec: TableSpec,
  block: BlockSpec,
  printed: readonly HeaderColumn[],
): AcrossMatch {
  const ids = new Set(spec.columns.map(({ id }) => id));
  const items = toItems(spec, block);
  const wanted = wantedCells(spec, block);
  const found = new Map<string, HeaderColumn[]>();
  const own: HeaderColumn[] = [];
  const period = periodOf(spec, block);
  for (const column of printed) {
    const row = itemOf(items, column);
    const kind = period(column);
    const key = row && kind && `${row.id}.${kind}`;
    if (!row || !kind || !key) {
      own.push(column);
      continue;
    }
    // 年初预算数 beside the form's 全年预算数 is a column of its own.
    if (!wanted.has(key)) {
      wanted.set(key, { row: row.id, column: kind, label: column.printed.join("→") });
    }
    found.set(key, [...(found.get(key) ?? []), column]);
  }
  const places: AcrossPlace[] = [];
  const ambiguous: string[] = [];
  const missing: string[] = [];
  for (const [key, { row, column, label }] of wanted) {
    const [first, second] = found.get(key) ?? [];
    if (second) ambiguous.push(label);
    else if (first) places.push({ row, column, at: first.at });
    else missing.push(label);
  }
  const exact = own.length === 0 && missing.length === 0;
  // 上年决算数 just where the form has 预算数 may be that column, misnamed.
  const replaced = places.filter(({ column }) => column.startsWith("previous") && !ids.has(column));
  const isReplaced = missing.length > 0 && replaced.length === missing.length;
  return { places, missing, ambiguous, own, exact, isReplaced };
}

/** The items of a block with what their headers may say. */
export function toItems(spec: TableSpec, block: BlockSpec): Item[] {
  return block.rows.map((row) => ({ row, level: itemLevel(spec, block, row) }));
}

function wantedCells(spec: TableSpec, block: BlockSpec) {
  const cells = block.across
    ? block.across.map(({ row, column, path }) => ({ row, column, label: path.join("→") }))
    : block.rows.flatMap((row) =>
        block.columns.flatMap((id) => {
          const path = spec.columns.find((column) => column.id === id)?.path ?? [];
          return { row: row.id, column: id, label: [...path, row.label].join("→") };
        }),
      );
  return new Map(cells.map((cell) => [`${cell.row}.${cell.column}`, cell]));
}

/** What the item is called in the header: its row, and the last text that the form has for it across. */
function itemLevel(spec: TableSpec, block: BlockSpec, row: RowSpec): HeaderLevel {
  const across = (block.across ?? []).filter((place) => place.row === row.id);
  const leaves = across.flatMap(({ path }) => path.at(-1) ?? []);
  const texts = [row.label, ...(row.titles ?? []), ...leaves].filter((text) => text !== "小计");
  return headerLevel(texts.flatMap((text) => [text, ...(spec.headings?.[text] ?? [])]));
}

/** The item that the lowest telling text names; 小计 stands for the item above it, 合计 for all. */
export function itemOf(
  items: readonly Item[],
  { texts, likely }: HeaderColumn,
): RowSpec | undefined {
  const all = [...likely.filter((text) => !texts.includes(text)), ...texts];
  for (const text of all.toReversed()) {
    const concepts = headingConcepts(text);
    if (concepts.includes("subtotal")) continue;
    const best = Math.max(0, ...items.map(({ level }) => saying(level, text)));
    const named = items.filter(({ level }) => best > 0 && saying(level, text) === best);
    if (named.length === 1) return named[0]?.row;
    if (concepts.includes("sum-of-all")) return items.find(({ row }) => row.total)?.row;
  }
  const isTotal = all.some((text) => headingConcepts(text).includes("official-expenses"));
  return isTotal ? items.find(({ row }) => row.total)?.row : undefined;
}

/** Which column of the form a header speaks of; the only one where the form has one. */
function periodOf(spec: TableSpec, block: BlockSpec): (column: HeaderColumn) => string | undefined {
  const ids = block.across ? [...new Set(block.across.map(({ column }) => column))] : block.columns;
  const columns = ids.flatMap((id) => {
    const column = spec.columns.find((candidate) => candidate.id === id);
    if (!column) return [];
    const heads = (block.across ?? []).filter((place) => place.column === id);
    const printedHeads = heads.flatMap(({ path }) => path);
    const periods = printedHeads.filter((text) => isPeriod(text));
    const texts = [...column.path, ...(column.titles ?? []), ...periods];
    return {
      id,
      level: headerLevel(texts.flatMap((text) => [text, ...(spec.headings?.[text] ?? [])])),
    };
  });
  return ({ texts, likely }) => {
    const seen = [...texts, ...likely];
    const best = Math.max(
      0,
      ...columns.flatMap(({ level }) => seen.map((text) => saying(level, text))),
    );
    const said = columns.filter(
      ({ level }) => best > 0 && seen.some((text) => saying(level, text) === best),
    );
    if (said.length === 1) return said[0]?.id;
    const other = seen.flatMap(headingConcepts).filter((concept) => periods.has(concept));
    if (said.length === 0 && other.length === 1) return other[0];
    const isOther = seen.some((text) => isOtherPeriod(text));
    return columns.length === 1 && !isOther ? columns[0]?.id : undefined;
  };
}

/** Concepts of headings that say whose number it is: 预算数, 决算数, of this year or the last. */
export const periods: ReadonlySet<string> = new Set([
  "budget",
  "initial-budget",
  "annual-budget",
  "final",
  "previous-budget",
  "previous-final",
]);

function isPeriod(text: string): boolean {
  return headingConcepts(text).some((concept) => periods.has(concept));
}

function isOtherPeriod(text: string): boolean {
  return headingConcepts(text).some(
    (concept) => concept === "change" || concept.startsWith("previous"),
  );
}
