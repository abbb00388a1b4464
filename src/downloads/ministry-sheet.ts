import * as xlsx from "xlsx";
import { type Figure, stateText } from "../figures/figure.ts";
import { blockColumns, type StatTable, type TableRow } from "../figures/table.ts";
import type { BlockSpec } from "../forms/form.ts";
import { approximate } from "../numbers/decimal.ts";
import type { NamedSheet } from "./write-workbook.ts";

/** One column of the sheet: its header from top to bottom, and what it shows of a row. */
interface SheetColumn {
  readonly header: readonly string[];
  readonly block: number;
  readonly width: number;
  /** The printed 栏次 of a value column is counted, 栏次 itself stands over the first label. */
  readonly role: "code" | "label" | "line" | "value";
  readonly show: (row: TableRow | undefined, line: number | undefined) => xlsx.CellObject | null;
}

/**
 * The table in the layout of the ministry's software: title, number, unit line, merged header, 栏次,
 * data, notes; two-sided and side-by-side blocks, items across where the form says so.
 */
export function ministrySheet(
  table: StatTable,
  unitName: string,
  { marksInferred }: { readonly marksInferred: boolean },
): NamedSheet {
  const { spec } = table;
  const figureCell = marksInferred ? markedCell : plainCell;
  const columns = spec.blocks.flatMap((block, index) =>
    blockSheetColumns(table, block, index, figureCell),
  );
  const last = columns.length - 1;
  const sheet: xlsx.WorkSheet = {};
  const merges: xlsx.Range[] = [];
  const put = (row: number, column: number, cell: xlsx.CellObject | null) => {
    if (cell) sheet[xlsx.utils.encode_cell({ r: row, c: column })] = cell;
  };

  put(0, 0, text(spec.title));
  merges.push({ s: { r: 0, c: 0 }, e: { r: 0, c: last } });
  put(1, last, text(spec.number));
  put(2, 0, text(`部门：${unitName}`));
  put(2, last, text(`金额单位：${table.money}`));

  let row = 3;
  const depth = Math.max(...columns.map((column) => column.header.length));
  putHeader(columns, row, depth, put, merges);
  row += depth;
  if (spec.ordinals) putOrdinals(columns, row++, put);
  const headRows = row;

  const blockRows = spec.blocks.map((block) => arrange(table, block));
  const height = Math.max(0, ...blockRows.map((rows) => rows.length));
  for (let index = 0; index < height; index++) {
    columns.forEach((column, at) => {
      const slot = footAligned(blockRows[column.block] ?? [], index, height);
      put(row + index, at, column.show(slot?.row, slot?.line));
    });
  }
  row += height;

  const hasMarks =
    marksInferred && table.rows.some(({ cells }) => [...cells.values()].some(isMarked));
  const notes = [
    ...(table.emptyReason ? [table.emptyReason] : []),
    ...table.notes,
    ...(hasMarks ? [markNote] : []),
  ];
  notes.forEach((note, index) => {
    const number = notes.length > 1 ? `${index + 1}.` : "";
    put(row, 0, text(`${index === 0 ? "注：" : ""}${number}${note}`));
    merges.push({ s: { r: row, c: 0 }, e: { r: row, c: last } });
    row++;
  });

  sheet["!ref"] = xlsx.utils.encode_range({ r: 0, c: 0 }, { r: row - 1, c: last });
  sheet["!merges"] = merges;
  sheet["!cols"] = columns.map(({ width }) => ({ wch: width }));
  return { name: spec.number, sheet, headRows };
}

/** A printed row of a block: a table row, or a numbered blank. */
interface Slot {
  readonly row?: TableRow;
  readonly line?: number;
  readonly foot?: boolean;
}

/** The rows of a block in printed order: by 行次 with its numbered blanks, otherwise as they come. */
function arrange(table: StatTable, block: BlockSpec): Slot[] {
  if (table.empty) return [];
  const rows = table.rows.filter((row) => row.block === block.id);
  if (block.across) return [{}];
  const lineOf = new Map(block.rows.map((spec) => [spec.id, spec.line]));
  const lines = block.rows.flatMap((spec) => spec.line ?? []);
  if (lines.length === 0) {
    const feet = new Set(block.rows.filter((spec) => spec.foot).map((spec) => spec.id));
    return rows.map((row) => ({ row, foot: feet.has(row.id) }));
  }
  const first = Math.min(...lines);
  const slots: Slot[] = [];
  for (let line = first; line <= Math.max(...lines); line++) {
    slots.push({ line, row: rows.find((row) => (row.line ?? lineOf.get(row.id)) === line) });
  }
  return slots;
}

/** Foot rows stand on the last line of the table, whatever the length of their own block. */
function footAligned(slots: readonly Slot[], index: number, height: number): Slot | undefined {
  const feet = slots.filter((slot) => slot.foot).length;
  const bodyLength = slots.length - feet;
  if (index < bodyLength) return slots[index];
  return index >= height - feet ? slots[slots.length - (height - index)] : undefined;
}

type ShowFigure = (figure: Figure | undefined) => xlsx.CellObject | null;

function blockSheetColumns(
  table: StatTable,
  block: BlockSpec,
  index: number,
  figureCell: ShowFigure,
): SheetColumn[] {
  const under = (path: readonly string[]) => (block.title ? [block.title, ...path] : path);
  if (block.across) {
    const rows = new Map(table.rows.map((row) => [row.id, row]));
    return block.across.map(({ row, column, path }) => ({
      header: path,
      block: index,
      width: 14,
      role: "value",
      show: () => figureCell(rows.get(row)?.cells.get(column)),
    }));
  }
  const columns: SheetColumn[] = [];
  const add = (
    role: SheetColumn["role"],
    path: readonly string[] | undefined,
    width: number,
    show: SheetColumn["show"],
  ) => {
    if (path) columns.push({ header: under(path), block: index, width, role, show });
  };
  add("code", block.code, 12, (row) => (row?.code && block.code ? text(row.code) : null));
  add("label", block.label, 36, (row) => (row ? text(`${row.prefix ?? ""}${row.label}`) : null));
  add("line", block.line, 6, (_row, line) => (line ? { t: "n", v: line, z: "0" } : null));
  for (const column of blockColumns(table, block.id)) {
    add("value", column.path, 16, (row) => {
      const words = row?.texts?.get(column.id)?.text;
      return words === undefined ? figureCell(row?.cells.get(column.id)) : text(words);
    });
  }
  return columns;
}

type Put = (row: number, column: number, cell: xlsx.CellObject | null) => void;

/** Writes the header; equal texts side by side under one heading are merged, short ones reach down. */
function putHeader(
  columns: readonly SheetColumn[],
  top: number,
  depth: number,
  put: Put,
  merges: xlsx.Range[],
): void {
  const heading = (column: SheetColumn | undefined, level: number) =>
    column ? `${column.block}/${column.header.slice(0, level + 1).join("/")}` : "";
  for (let level = 0; level < depth; level++) {
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at];
      const label = column?.header[level];
      if (!column || label === undefined) continue;
      if (heading(columns[at - 1], level) === heading(column, level)) continue;
      let end = at;
      while (heading(columns[end + 1], level) === heading(column, level)) end++;
      const bottom = level === column.header.length - 1 ? depth - 1 : level;
      put(top + level, at, text(label));
      if (end > at || bottom > level) {
        merges.push({ s: { r: top + level, c: at }, e: { r: top + bottom, c: end } });
      }
    }
  }
}

function putOrdinals(columns: readonly SheetColumn[], row: number, put: Put): void {
  let ordinal = 0;
  const labelled = new Set<number>();
  columns.forEach((column, at) => {
    if (column.role === "value") put(row, at, { t: "n", v: ++ordinal, z: "0" });
    else if (column.role !== "line" && !labelled.has(column.block)) {
      labelled.add(column.block);
      put(row, at, text("栏次"));
    }
  });
}

/** A number stays a number, with its printed decimals; a missing one says why. */
function plainCell(figure: Figure | undefined): xlsx.CellObject | null {
  if (!figure) return null;
  if (figure.value === null) {
    const words =
      figure.state === "value" || figure.state === "zero" ? "" : stateText[figure.state];
    return words === "" ? null : text(words);
  }
  const { scale } = figure.value;
  return {
    t: "n",
    v: approximate(figure.value),
    z: scale === 0 ? "0" : `#,##0.${"0".repeat(scale)}`,
  };
}

const markNote = "标＊的数原表没有，由原文的其他数推得。";

function isMarked({ how, value }: Figure): boolean {
  return how === "inferred" && value !== null;
}

/** An inferred number is marked by its format, so that it stays a number. */
function markedCell(figure: Figure | undefined): xlsx.CellObject | null {
  const cell = plainCell(figure);
  return cell && figure && isMarked(figure) ? { ...cell, z: `${cell.z}"＊"` } : cell;
}

function text(value: string): xlsx.CellObject {
  return { t: "s", v: value };
}
