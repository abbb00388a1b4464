import type { RawSheet } from "../load/read-workbook.ts";
import type { BlockSpec, TableSpec } from "./form.ts";
import { type MoneyUnit, moneyUnits } from "./money.ts";
import { normaliseLabel } from "./normalise.ts";

/** Where the parts of a table stand on its sheet; rows and columns count from 0. */
export interface SheetFrame {
  readonly money: MoneyUnit;
  /** First row of data and the row after the last. */
  readonly firstRow: number;
  readonly endRow: number;
  /** Per block of the form: the sheet columns of code, label, 行次 and of each value column. */
  readonly blocks: readonly BlockPlace[];
  /** For tables whose items stand across: the sheet column of each row and column. */
  readonly across: readonly {
    readonly row: string;
    readonly column: string;
    readonly at: number;
  }[];
  readonly notes: readonly string[];
}

interface BlockPlace {
  readonly code?: number;
  readonly label?: number;
  readonly line?: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Why a sheet could not be framed: the row where its header should be, and what is missing there. */
export interface FrameProblem {
  readonly missing: readonly string[];
}

/** The first non-empty text of each of the sheet's first rows: one of them is the title. */
export function titleCandidates(sheet: RawSheet): string[] {
  const titles: string[] = [];
  for (let row = 0; row < Math.min(sheet.rowCount, 8); row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const { text } = sheet.cell(row, column);
      if (text.trim() !== "") titles.push(text);
    }
  }
  return titles;
}

interface Anchor {
  readonly path: readonly string[];
  readonly place: (at: number) => void;
}

/** Finds unit line, header, data and notes by their texts. */
export function frameSheet(spec: TableSpec, sheet: RawSheet): SheetFrame | FrameProblem {
  let best: FrameProblem = { missing: [] };
  let fewest = Number.POSITIVE_INFINITY;
  const depthMax = Math.max(...headerPaths(spec).map((path) => path.length));
  for (let top = 0; top < Math.min(sheet.rowCount, 12); top++) {
    for (let depth = depthMax; depth >= 1; depth--) {
      const header = matchHeader(spec, sheet, top, depth);
      if (header.missing.length === 0) {
        const money = readUnitLine(sheet, top);
        return money
          ? finishFrame(sheet, top + depth, money, header)
          : { missing: [`金额单位：${spec.money}（标题之下、表头之上）`] };
      }
      if (header.missing.length < fewest) {
        fewest = header.missing.length;
        best = { missing: header.missing };
      }
    }
  }
  return best;
}

interface HeaderMatch {
  readonly missing: string[];
  readonly blocks: BlockPlace[];
  readonly across: { row: string; column: string; at: number }[];
}

function matchHeader(spec: TableSpec, sheet: RawSheet, top: number, depth: number): HeaderMatch {
  const seen = Array.from({ length: sheet.columnCount }, (_, column) =>
    printedPath(sheet, top, depth, column),
  );
  const match: HeaderMatch = { missing: [], blocks: [], across: [] };
  let from = 0;
  for (const block of spec.blocks) {
    const place: { code?: number; label?: number; line?: number; columns: Map<string, number> } = {
      columns: new Map(),
    };
    for (const anchor of anchorsOf(spec, block, place, match.across)) {
      const wanted = anchor.path.map(normaliseLabel).join("/");
      const at = seen.indexOf(wanted, from);
      if (at < 0) match.missing.push(anchor.path.join("→"));
      else {
        anchor.place(at);
        from = at + 1;
      }
    }
    match.blocks.push(place);
  }
  return match;
}

/** The header columns of a block from left to right. */
function anchorsOf(
  spec: TableSpec,
  block: BlockSpec,
  place: { code?: number; label?: number; line?: number; columns: Map<string, number> },
  across: { row: string; column: string; at: number }[],
): Anchor[] {
  if (block.across) {
    return block.across.map(({ row, column, path }) => ({
      path,
      place: (at) => across.push({ row, column, at }),
    }));
  }
  const under = (path: readonly string[]) => (block.title ? [block.title, ...path] : path);
  const anchors: Anchor[] = [];
  if (block.code) anchors.push({ path: under(block.code), place: (at) => (place.code = at) });
  if (block.label) anchors.push({ path: under(block.label), place: (at) => (place.label = at) });
  if (block.line) anchors.push({ path: under(block.line), place: (at) => (place.line = at) });
  for (const id of block.columns) {
    const column = spec.columns.find((candidate) => candidate.id === id);
    if (column)
      anchors.push({ path: under(column.path), place: (at) => place.columns.set(id, at) });
  }
  return anchors;
}

/** All header paths of a table, as printed from top to bottom. */
function headerPaths(spec: TableSpec): string[][] {
  const paths: string[][] = [];
  for (const block of spec.blocks) {
    for (const anchor of anchorsOf(spec, block, { columns: new Map() }, []))
      paths.push([...anchor.path]);
  }
  return paths;
}

/** The header texts over a column from top to bottom, a merged text once. */
function printedPath(sheet: RawSheet, top: number, depth: number, column: number): string {
  const path: string[] = [];
  for (let row = top; row < top + depth; row++) {
    const text = normaliseLabel(sheet.headerText(row, column));
    if (text !== "" && text !== path.at(-1)) path.push(text);
  }
  return path.join("/");
}

function finishFrame(
  sheet: RawSheet,
  belowHeader: number,
  money: MoneyUnit,
  { blocks, across }: HeaderMatch,
): SheetFrame {
  let firstRow = belowHeader;
  const rowText = (row: number) =>
    Array.from({ length: sheet.columnCount }, (_, column) =>
      sheet.cell(row, column).text.trim(),
    ).filter((text) => text !== "");
  while (firstRow < sheet.rowCount && rowText(firstRow)[0] === "栏次") firstRow++;
  const notes: string[] = [];
  let endRow = sheet.rowCount;
  for (let row = firstRow; row < sheet.rowCount; row++) {
    const [first = "", ...rest] = rowText(row);
    if (/^注\s*[:：]/.test(first)) {
      endRow = Math.min(endRow, row);
      notes.push(first.replace(/^注\s*[:：]\s*/, "").replace(/^\d+[.、]\s*/, ""));
    } else if (row >= endRow && first !== "" && rest.length === 0) {
      notes.push(first.replace(/^\d+[.、]\s*/, ""));
    }
  }
  return { money, firstRow, endRow, blocks, across, notes };
}

/** 金额单位：万元 above the header. */
function readUnitLine(sheet: RawSheet, top: number): MoneyUnit | undefined {
  for (let row = 0; row < top; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const text = normaliseLabel(sheet.cell(row, column).text);
      const unit = moneyUnits.find((candidate) => text.endsWith(`单位:${candidate}`));
      if (unit) return unit;
    }
  }
  return undefined;
}
