import * as xlsx from "xlsx";
import { toRawCell } from "./raw-cell.ts";
import { tooManyCells, WorkbookError, workbookLimits } from "./workbook-limits.ts";

/** One cell as the workbook holds it. `text` is what the reader of the sheet sees. */
export interface RawCell {
  /** Excel address, for instance `C7`. */
  readonly address: string;
  readonly kind: "number" | "text" | "error" | "date" | "other" | "empty";
  readonly text: string;
  /** The formula without `=`; its stored result is `text`. */
  readonly formula?: string;
  /** The stored number, where the cell prints it otherwise than it is: `12.35` for 123456. */
  readonly stored?: string;
}

/** A merged range, rows and columns from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as a grid that ends with its last cell that holds something. */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  cell(row: number, column: number): RawCell;
  /** The merged range that covers the cell. */
  mergeAt(row: number, column: number): Merge | undefined;
  /** The cell's own text, or that of the merged range that covers it. */
  headerText(row: number, column: number): string;
}

/** A sheet of the library as our own grid; throws when it is beyond the limits. */
export function toRawSheet(name: string, sheet: xlsx.WorkSheet, hidden: boolean): RawSheet {
  const data = sheet["!data"] ?? [];
  const { rowCount, columnCount } = usedSize(name, data);
  const merges = mergesByRow(sheet["!merges"] ?? [], rowCount);
  // Looked at many times over while headers are sought, so read once.
  const cells = new Map<number, RawCell>();
  const cell = (row: number, column: number): RawCell => {
    const key = row * (columnCount + 1) + column;
    const known = column <= columnCount ? cells.get(key) : undefined;
    if (known) return known;
    const read = toRawCell(xlsx.utils.encode_cell({ r: row, c: column }), data[row]?.[column]);
    if (column <= columnCount) cells.set(key, read);
    return read;
  };
  const mergeAt = (row: number, column: number) =>
    merges.get(row)?.find(({ left, right }) => left <= column && column <= right);
  return {
    name,
    hidden,
    rowCount,
    columnCount,
    hiddenRows: hiddenAt(sheet["!rows"]),
    hiddenColumns: hiddenAt(sheet["!cols"]),
    cell,
    mergeAt,
    headerText(row, column) {
      const merge = mergeAt(row, column);
      return merge ? cell(merge.top, merge.left).text : cell(row, column).text;
    },
  };
}

/** The size up to the last cell that holds something: ranges of a thousand empty rows are common. */
function usedSize(name: string, data: readonly (xlsx.CellObject[] | undefined)[]) {
  let rowCount = 0;
  let columnCount = 0;
  let count = 0;
  data.forEach((row, index) => {
    row?.forEach((cell, column) => {
      if (!cell) return;
      count++;
      if ((cell.v === undefined || cell.v === "") && !cell.f) return;
      rowCount = Math.max(rowCount, index + 1);
      columnCount = Math.max(columnCount, column + 1);
    });
  });
  if (count > workbookLimits.cells) throw tooManyCells(count);
  if (rowCount > workbookLimits.rows || columnCount > workbookLimits.columns) {
    throw new WorkbookError(
      `工作表“${name}”有 ${rowCount} 行、${columnCount} 列，超过上限 ${workbookLimits.rows} 行、${workbookLimits.columns} 列`,
      "请删去数据以外的行和列，保存后再试。",
    );
  }
  return { rowCount, columnCount };
}

function mergesByRow(ranges: readonly xlsx.Range[], rowCount: number): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>();
  for (const { s, e } of ranges) {
    const merge = { top: s.r, left: s.c, bottom: e.r, right: e.c };
    for (let row = s.r; row <= Math.min(e.r, rowCount); row++) {
      byRow.set(row, [...(byRow.get(row) ?? []), merge]);
    }
  }
  return byRow;
}

interface Line {
  readonly hidden?: boolean;
  readonly hpx?: number;
  readonly wpx?: number;
}

/** Hidden rows or columns, and those of no height or width. */
function hiddenAt(lines: readonly (Line | undefined)[] | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  lines?.forEach((line, index) => {
    if (line && (line.hidden || line.hpx === 0 || line.wpx === 0)) hidden.add(index);
  });
  return hidden;
}
