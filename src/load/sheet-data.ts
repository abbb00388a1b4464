import { cellAddress } from "./cell-address.ts";
import type { Merge, RawCell } from "./raw-cell.ts";
import { readStoredCell, type StoredCell } from "./read-stored-cell.ts";
import {
  broken,
  tooLarge,
  tooManyCells,
  WorkbookError,
  workbookLimits,
} from "./workbook-limits.ts";

/** A sheet as plain data, which can pass between threads. Rows and columns count from 0. */
export interface SheetData {
  readonly name: string;
  readonly hidden: boolean;
  /** The sheet ends with its last cell that holds something: ranges of a thousand empty rows are common. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Merge[];
  /** Cells that hold something, by `row * columnCount + column`. */
  readonly cells: ReadonlyMap<number, RawCell>;
}

/** What all sheets of a workbook use up together. */
export class WorkbookBudget {
  private cells = 0;
  private area = 0;
  private characters = 0;

  /** One more cell, be it empty. */
  cell(): void {
    if (++this.cells > workbookLimits.cells) throw tooManyCells();
  }

  texts({ text, formula = "", stored = "" }: RawCell): void {
    this.characters += text.length + formula.length + stored.length;
    if (this.characters <= workbookLimits.characters) return;
    throw tooLarge(`工作簿的文字超过 ${workbookLimits.characters} 个字`);
  }

  size(name: string, rows: number, columns: number): void {
    const { rows: mostRows, columns: mostColumns, area } = workbookLimits;
    if (rows > mostRows || columns > mostColumns) {
      throw outside(
        `工作表“${name}”有 ${rows} 行、${columns} 列，超过上限 ${mostRows} 行、${mostColumns} 列`,
      );
    }
    this.area += rows * columns;
    if (this.area <= area) return;
    throw outside(
      `到工作表“${name}”为止，有内容的范围共 ${this.area} 格（${rows} 行、${columns} 列），超过上限 ${area} 格`,
    );
  }
}

function outside(message: string): WorkbookError {
  return new WorkbookError(message, "请删去数据以外的行和列，保存后再试。");
}

/** Columns that a sheet can have. */
const widest = 16_384;

/** Gathers what a file says of one sheet, in any order, and bounds all of it. */
export class SheetBuilder {
  private readonly name: string;
  private readonly budget: WorkbookBudget;
  private readonly found: { readonly place: number; readonly cell: RawCell }[] = [];
  private readonly seen = new Set<number>();
  private readonly merges: Merge[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: { from: number; to: number }[] = [];
  private rows = 0;
  private rowCount = 0;
  private columnCount = 0;

  constructor(name: string, budget: WorkbookBudget) {
    this.name = name;
    this.budget = budget;
  }

  /** One more row, be it empty. */
  row(): void {
    if (++this.rows <= workbookLimits.rows) return;
    throw tooLarge(`工作表“${this.name}”的行数超过上限 ${workbookLimits.rows} 行`);
  }

  cell(row: number, column: number, stored: StoredCell): void {
    this.budget.cell();
    const address = cellAddress(row, column);
    const place = row * widest + column;
    if (this.seen.has(place)) throw broken(`工作表“${this.name}”有两个 ${address}`);
    this.seen.add(place);
    const cell = readStoredCell(address, stored);
    const holds =
      (stored.value !== undefined && stored.value !== "") || stored.formula !== undefined;
    if (!holds) return;
    const { cellCharacters, formulaCharacters } = workbookLimits;
    if (cell.text.length > cellCharacters || (cell.formula?.length ?? 0) > formulaCharacters) {
      throw tooLarge(
        `工作表“${this.name}”的 ${address} 超过上限：文字 ${cellCharacters} 个字，公式 ${formulaCharacters} 个字`,
      );
    }
    this.budget.texts(cell);
    this.found.push({ place, cell });
    this.rowCount = Math.max(this.rowCount, row + 1);
    this.columnCount = Math.max(this.columnCount, column + 1);
  }

  merge(merge: Merge): void {
    if (this.merges.push(merge) > workbookLimits.items) throw this.tooMany("合并区域");
  }

  hideRow(row: number): void {
    if (this.hiddenRows.add(row).size > workbookLimits.items) throw this.tooMany("行");
  }

  hideColumns(from: number, to: number): void {
    if (this.hiddenColumns.push({ from, to }) > workbookLimits.columns * 20)
      throw this.tooMany("列宽");
  }

  build(hidden: boolean): SheetData {
    const { name, rowCount, columnCount } = this;
    this.budget.size(name, rowCount, columnCount);
    const merges = this.merges.filter(({ top, left }) => top < rowCount && left < columnCount);
    this.assertApart(merges);
    const cells = new Map<number, RawCell>();
    for (const { place, cell } of this.found) {
      cells.set(Math.floor(place / widest) * columnCount + (place % widest), cell);
    }
    return {
      name,
      hidden,
      rowCount,
      columnCount,
      hiddenRows: [...this.hiddenRows].filter((row) => row < rowCount).sort((a, b) => a - b),
      hiddenColumns: this.columnsHidden(),
      merges,
      cells,
    };
  }

  /** A row can't have more merged ranges than columns, unless they lie over each other. */
  private assertApart(merges: readonly Merge[]): void {
    const count = new Uint32Array(this.rowCount);
    for (const { top, bottom } of merges) {
      for (let row = top; row <= Math.min(bottom, this.rowCount - 1); row++) {
        const own = (count[row] ?? 0) + 1;
        if (own > this.columnCount) throw broken(`工作表“${this.name}”的合并区域互相重叠`);
        count[row] = own;
      }
    }
  }

  private columnsHidden(): number[] {
    const columns = new Set<number>();
    for (const { from, to } of this.hiddenColumns) {
      for (let at = from; at <= Math.min(to, this.columnCount - 1); at++) columns.add(at);
    }
    return [...columns].sort((a, b) => a - b);
  }

  private tooMany(what: string): WorkbookError {
    return tooLarge(`工作表“${this.name}”记了太多${what}`);
  }
}
