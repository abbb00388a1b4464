import { cellAddress } from "./cell-address.ts";
import type { Merge, RawCell } from "./raw-cell.ts";
import type { SheetData } from "./sheet-data.ts";

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

/** The grid of a sheet. */
export function toRawSheet(data: SheetData): RawSheet {
  const { name, hidden, rowCount, columnCount, cells } = data;
  const merges = mergesByRow(data.merges, rowCount);
  const cell = (row: number, column: number): RawCell => {
    const known = column < columnCount ? cells.get(row * columnCount + column) : undefined;
    return known ?? { address: cellAddress(row, column), kind: "empty", text: "" };
  };
  const mergeAt = (row: number, column: number) =>
    merges.get(row)?.find(({ left, right }) => left <= column && column <= right);
  return {
    name,
    hidden,
    rowCount,
    columnCount,
    hiddenRows: new Set(data.hiddenRows),
    hiddenColumns: new Set(data.hiddenColumns),
    cell,
    mergeAt,
    headerText(row, column) {
      const merge = mergeAt(row, column);
      return merge ? cell(merge.top, merge.left).text : cell(row, column).text;
    },
  };
}

function mergesByRow(merges: readonly Merge[], rowCount: number): Map<number, Merge[]> {
  const byRow = new Map<number, Merge[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, rowCount - 1); row++) {
      const known = byRow.get(row);
      if (known) known.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return byRow;
}
