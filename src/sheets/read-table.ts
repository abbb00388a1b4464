import type { StatTable } from "../figures/table.ts";
import { type Finding, inputFault } from "../finding.ts";
import type { RawCell, RawSheet } from "../load/read-workbook.ts";
import { readAcross } from "./read-across.ts";
import { readDown } from "./read-down.ts";
import { placeOf, type Reading, type TableContext } from "./reading.ts";
import type { SheetFrame } from "./sheet-frame.ts";

/**
 * Reads one statistical table from its sheet. The frame says where its columns are; rows are found by
 * code or by label, never by their number. Everything that cannot be read for certain is a finding.
 */
export function readTable(
  sheet: RawSheet,
  frame: SheetFrame,
  context: TableContext,
): { table: StatTable; findings: Finding[] } {
  const findings: Finding[] = [];
  const { spec } = frame;
  const reading = { spec, sheet, frame, context, findings };
  const rows = spec.blocks.flatMap((block) =>
    frame.across.length > 0 ? readAcross(reading, block) : readDown(reading, block),
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

/** Columns with content but no heading: whose they are can't be told. */
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
  // What stands left of 预算数 and 决算数 in rows of their own names these rows.
  const named = frame.across.some(({ line }) => line !== undefined)
    ? Math.min(...frame.across.map(({ at }) => at))
    : 0;
  for (let column = named; column < sheet.columnCount; column++) {
    if (used.has(column)) continue;
    const cell = firstContent(reading, column);
    if (!cell) continue;
    findings.push(
      inputFault(
        "IN-16",
        placeOf(reading, cell),
        `这一栏没有表头，没有读取（实为“${cell.text.trim().slice(0, 40)}”）`,
        "请补上这一栏的表头；如为多余，请删去。",
        { sheet: sheet.name, cell: cell.address, stated: cell.text },
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
