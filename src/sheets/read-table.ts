import { cellId, measureOf, type StatTable } from "../figures/table.ts";
import { type Finding, inputWarning } from "../finding.ts";
import type { RowSpec, TableSpec } from "../forms/form.ts";
import type { RawCell, RawSheet } from "../load/read-workbook.ts";
import { readAcross } from "./read-across.ts";
import type { CellContext } from "./read-cell.ts";
import { readDown } from "./read-down.ts";
import type { SheetFrame } from "./sheet-frame.ts";

/** What reading one sheet needs besides the sheet. */
export interface TableContext {
  /** How messages name the workbook, and how origins do. */
  readonly where: string;
  readonly file: string;
}

/** One table being read: what all its parts need, and where their findings go. */
export interface Reading {
  readonly spec: TableSpec;
  readonly sheet: RawSheet;
  readonly frame: SheetFrame;
  readonly context: TableContext;
  readonly findings: Finding[];
}

/**
 * Reads one statistical table from its sheet. The frame says where its columns are; rows are found by
 * code or by label, never by their number. Everything that cannot be read for certain is a finding.
 */
export function readTable(
  spec: TableSpec,
  sheet: RawSheet,
  frame: SheetFrame,
  context: TableContext,
): { table: StatTable; findings: Finding[] } {
  const findings: Finding[] = [];
  const reading = { spec, sheet, frame, context, findings };
  const rows = spec.blocks.flatMap((block, index) =>
    block.across ? readAcross(reading, block) : readDown(reading, block, index),
  );
  for (const finding of unreadColumns(reading)) findings.push(finding);
  const empty = rows.every(
    (row) =>
      (row.texts?.size ?? 0) === 0 &&
      [...row.cells.values()].every((cell) => cell.state === "blank"),
  );
  const emptyReason = empty ? frame.notes.find((note) => /空表|没有|无/.test(note)) : undefined;
  const table: StatTable = {
    spec,
    id: spec.id,
    sheet: sheet.name,
    money: frame.money,
    rows: empty ? [] : rows,
    notes: frame.notes.filter((note) => note !== emptyReason),
    noteOrigins: new Map(
      [...frame.noteCells].map(([note, cell]) => [note, `${context.file}#${sheet.name}!${cell}`]),
    ),
    empty,
    emptyReason,
  };
  return { table, findings };
}

/** How a cell of the table is named in figures and messages. */
export function cellContext(
  { spec, sheet, frame, context }: Reading,
  row: RowSpec,
  columnId: string,
): CellContext {
  const column = spec.columns.find((candidate) => candidate.id === columnId);
  if (!column) throw new Error(`form: table ${spec.id} has no column ${columnId}`);
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

/** A label as people read it: a line break or a blank within Chinese is layout. */
export function cleanLabel(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/[\s\u00a0\u3000]+/g, " ")
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "")
    .trim();
}

/** Columns with content that the form does not have: not read, and told. */
function unreadColumns(reading: Reading): Finding[] {
  const { sheet, frame } = reading;
  const used = new Set([
    ...frame.across.map(({ at }) => at),
    ...frame.blocks.flatMap(({ code, label, line, columns }) => [
      ...code,
      ...[label, line].filter((at) => at !== undefined),
      ...columns.values(),
    ]),
  ]);
  const findings: Finding[] = [];
  for (let column = 0; column < sheet.columnCount; column++) {
    if (used.has(column)) continue;
    const cell = firstContent(reading, column);
    if (!cell) continue;
    const heading = frame.strange.find(({ at }) => at === column)?.heading;
    findings.push(
      inputWarning(
        "IN-16",
        placeOf(reading, cell),
        heading
          ? `“${heading}”这一栏不在制式中，没有读取`
          : `这一栏没有表头，没有读取（实为“${cell.text.trim().slice(0, 40)}”）`,
        "如为制式中的一栏，请用 --column 指明，以后不必再指；如为多余，请删去。",
        { sheet: sheet.name, cell: cell.address, stated: heading ?? cell.text },
      ),
    );
  }
  return findings;
}

function firstContent({ sheet, frame }: Reading, column: number): RawCell | undefined {
  for (let row = frame.firstRow; row < frame.endRow; row++) {
    const cell = sheet.cell(row, column);
    if (cell.kind !== "empty") return cell;
  }
  return undefined;
}
