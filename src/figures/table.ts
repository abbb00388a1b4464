import type { ColumnSpec, RowSpec, TableSpec } from "../forms/form.ts";
import type { MoneyUnit } from "../numbers/money.ts";
import type { Figure } from "./figure.ts";
import type { CellPlace } from "./place.ts";

/** One row of a statistical table: figures by column id. */
export interface TableRow {
  readonly id: string;
  readonly block: string;
  readonly line?: number;
  readonly code?: string;
  readonly label: string;
  /** 0 for totals, then 1 类 / 2 款 / 3 项, or the depth in a fixed list. */
  readonly level: number;
  readonly total?: boolean;
  readonly heading?: boolean;
  readonly prefix?: string;
  /** Where the row's name or code stands: `FILE#SHEET!CELL`. */
  readonly origin?: string;
  readonly place?: CellPlace;
  readonly cells: ReadonlyMap<string, Figure>;
  /** Cells of text columns, by column id; a blank one is left out. */
  readonly texts?: ReadonlyMap<string, TextCell>;
}

/** What a text column says of a row. */
export interface TextCell {
  readonly text: string;
  /** `FILE#SHEET!CELL`. */
  readonly origin: string;
}

/** A table of a disclosure, read from its sheet. */
export interface StatTable {
  readonly spec: TableSpec;
  readonly id: string;
  readonly sheet: string;
  readonly money: MoneyUnit;
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
  /** Where a note stands: `FILE#SHEET!CELL`. */
  readonly noteOrigins?: ReadonlyMap<string, string>;
  readonly empty: boolean;
  readonly emptyReason?: string;
  /** In a rebuilt workbook: the cells are those of this table as a public page printed it. */
  readonly printed?: boolean;
}

/** The columns that a block of the table has, in order. */
export function blockColumns(table: StatTable, blockId: string): ColumnSpec[] {
  const block = table.spec.blocks.find((candidate) => candidate.id === blockId);
  return (block?.columns ?? []).flatMap(
    (id) => table.spec.columns.find((column) => column.id === id) ?? [],
  );
}

/** Row ids are unique within a table: an economic item may stand in two blocks, a fixed row only in one. */
export function cellId(table: string, row: string, column: string): string {
  return `${table}.${row}.${column}`;
}

/** Fragment of a cell on the page of its table. */
export function cellAnchor(row: string, column: string): string {
  return `cell-${row}-${column}`;
}

/** The unit in which a cell of this row and column is counted. */
export function measureOf(
  column: ColumnSpec,
  row: Pick<RowSpec, "type" | "measure"> | undefined,
  money: MoneyUnit,
): string {
  const type = row?.type ?? column.type;
  if (type === "amount") return money;
  return row?.measure ?? column.measure ?? (type === "percent" ? "%" : "");
}

/** The row's figure in a column. */
export function cellOf(table: StatTable, row: string, column: string): Figure | undefined {
  return table.rows.find((candidate) => candidate.id === row)?.cells.get(column);
}
