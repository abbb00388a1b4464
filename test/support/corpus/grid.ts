/** What a cell of a made-up sheet is, so that dirt and mutations know what they touch. */
export type Part =
  | "title"
  | "unit"
  | "header"
  | "code"
  | "label"
  | "line"
  | "value"
  | "note"
  | "other";

export interface GridCell {
  readonly value: string | number;
  readonly part: Part;
  /** Number format. */
  readonly format?: string;
  /** Without `=`; the value is its stored result. */
  readonly formula?: string;
  /** #REF! and the like. */
  readonly error?: boolean;
  /** `table.row.column` of a value. */
  readonly id?: string;
}

export interface GridMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet before any library writes it. */
export class Grid {
  name: string;
  hidden = false;
  readonly rows: (GridCell | undefined)[][] = [];
  merges: GridMerge[] = [];
  hiddenRows: number[] = [];

  constructor(name: string) {
    this.name = name;
  }

  put(row: number, column: number, cell: GridCell | undefined): void {
    while (this.rows.length <= row) this.rows.push([]);
    const line = this.rows[row] as (GridCell | undefined)[];
    line[column] = cell;
  }

  cell(row: number, column: number): GridCell | undefined {
    return this.rows[row]?.[column];
  }

  get width(): number {
    return Math.max(0, ...this.rows.map((row) => row.length));
  }

  /** Changes every cell; undefined empties it. */
  map(change: (cell: GridCell, row: number, column: number) => GridCell | undefined): void {
    this.rows.forEach((line, row) => {
      line.forEach((cell, column) => {
        if (cell) line[column] = change(cell, row, column);
      });
    });
  }

  places(part: Part): { row: number; column: number; cell: GridCell }[] {
    return this.rows.flatMap((line, row) =>
      line.flatMap((cell, column) => (cell?.part === part ? [{ row, column, cell }] : [])),
    );
  }

  insertRow(at: number): void {
    this.rows.splice(at, 0, []);
    this.merges = this.merges.map((merge) => ({
      ...merge,
      top: merge.top >= at ? merge.top + 1 : merge.top,
      bottom: merge.bottom >= at ? merge.bottom + 1 : merge.bottom,
    }));
    this.hiddenRows = this.hiddenRows.map((row) => (row >= at ? row + 1 : row));
  }

  insertColumn(at: number): void {
    for (const line of this.rows) if (line.length > at) line.splice(at, 0, undefined);
    this.merges = this.merges.map((merge) => ({
      ...merge,
      left: merge.left >= at ? merge.left + 1 : merge.left,
      right: merge.right >= at ? merge.right + 1 : merge.right,
    }));
  }
}
