import { cellId, measureOf } from "../figures/table.ts";
import type { Finding } from "../finding.ts";
import type { RowSpec, TableSpec } from "../forms/form.ts";
import type { RawCell, RawSheet } from "../load/read-workbook.ts";
import type { CellContext } from "./read-cell.ts";
import type { SheetFrame } from "./sheet-frame.ts";

/** What reading one sheet needs besides the sheet. */
export interface TableContext {
  /** How messages name the workbook, and how origins do. */
  readonly where: string;
  readonly file: string;
}

/** One table being read: what all its parts need, and where their findings go. */
export interface Reading {
  /** The table as it is printed. */
  readonly spec: TableSpec;
  readonly sheet: RawSheet;
  readonly frame: SheetFrame;
  readonly context: TableContext;
  readonly findings: Finding[];
}

/** How a cell of the table is named in figures and messages. */
export function cellContext(
  { spec, sheet, frame, context }: Reading,
  row: Pick<RowSpec, "id" | "label" | "type" | "measure">,
  columnId: string,
): CellContext {
  const column = spec.columns.find((candidate) => candidate.id === columnId);
  if (!column) throw new Error(`table ${spec.id} has no column ${columnId}`);
  return {
    id: cellId(spec.id, row.id, columnId),
    label: spec.columns.length > 1 ? `${row.label}·${column.path.join("·")}` : row.label,
    unit: measureOf(column, row, frame.money),
    where: `${context.where} · ${sheet.name}`,
    file: context.file,
    sheet: sheet.name,
  };
}

/** The place of a cell in messages. */
export function placeOf({ context, sheet }: Reading, { address }: RawCell): string {
  return `${context.where} · ${sheet.name} · ${address}`;
}
