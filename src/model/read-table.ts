import { type Finding, inputFault } from "../finding.ts";
import type { RawSheet } from "../load/read-workbook.ts";
import { codeLevel } from "./codes.ts";
import type { Figure } from "./figure.ts";
import type { BlockSpec, RowSpec, TableSpec } from "./form.ts";
import { normaliseLabel, withoutEnumerator } from "./normalise.ts";
import { type CellContext, readCell } from "./read-cell.ts";
import type { SheetFrame } from "./sheet-frame.ts";
import { cellId, measureOf, type StatTable, type TableRow } from "./table.ts";

/** What reading one sheet needs besides the sheet. */
export interface TableContext {
  /** How messages name the workbook, and how origins do. */
  readonly where: string;
  readonly file: string;
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
  const rows = spec.blocks.flatMap((block, index) =>
    block.across
      ? readAcross(spec, block, sheet, frame, context, findings)
      : readDown(spec, block, index, sheet, frame, context, findings),
  );
  const empty = rows.every((row) =>
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
    empty,
    emptyReason,
  };
  return { table, findings };
}

/** Rows below the header, one item each. */
function readDown(
  spec: TableSpec,
  block: BlockSpec,
  index: number,
  sheet: RawSheet,
  frame: SheetFrame,
  context: TableContext,
  findings: Finding[],
): TableRow[] {
  const place = frame.blocks[index];
  if (!place) return [];
  const rows: TableRow[] = [];
  const seen = new Set<string>();
  for (let row = frame.firstRow; row < frame.endRow; row++) {
    const code = place.code === undefined ? "" : normaliseLabel(sheet.cell(row, place.code).text);
    const label = place.label === undefined ? "" : sheet.cell(row, place.label).text.trim();
    if (label === "" && code === "") continue;
    const identity =
      findFixedRow(block.rows, code, seen) ??
      findFixedRow(block.rows, label, seen) ??
      codeRow(spec, code, label);
    const cell = sheet.cell(row, place.code ?? place.label ?? 0);
    if (!identity || seen.has(identity.id)) {
      const problem = identity ? `“${label || code}”出现了两次` : `不认识的行“${label || code}”`;
      const cure = identity ? "请删去重复的一行。" : rowCure(spec, block);
      findings.push(
        inputFault("IN-06", `${context.where} · ${sheet.name} · ${cell.address}`, problem, cure),
      );
      continue;
    }
    seen.add(identity.id);
    const cells = new Map<string, Figure>();
    if (!identity.heading) {
      for (const [columnId, column] of place.columns) {
        const cellContext = contextOf(spec, identity, columnId, frame, sheet, context);
        const { figure, finding } = readCell(sheet.cell(row, column), cellContext);
        cells.set(columnId, figure);
        if (finding) findings.push(finding);
      }
    }
    const line = place.line === undefined ? Number.NaN : Number(sheet.cell(row, place.line).text);
    rows.push({
      ...toRow(block, identity, cells),
      line: Number.isInteger(line) && line > 0 ? line : undefined,
      origin: `${context.file}#${sheet.name}!${cell.address}`,
    });
  }
  for (const missing of block.rows.filter(
    (candidate) => candidate.total && !seen.has(candidate.id),
  )) {
    if (rows.length === 0) break;
    findings.push(
      inputFault(
        "IN-08",
        `${context.where} · ${sheet.name}`,
        `缺少“${missing.label}”行`,
        "请补上这一行；没有发生额时填 0。",
      ),
    );
  }
  return rows;
}

/** One row below the header whose columns are the items (公开10表). */
function readAcross(
  spec: TableSpec,
  block: BlockSpec,
  sheet: RawSheet,
  frame: SheetFrame,
  context: TableContext,
  findings: Finding[],
): TableRow[] {
  const cells = new Map(block.rows.map((row) => [row.id, new Map<string, Figure>()]));
  for (const { row, column, at } of frame.across) {
    const identity = block.rows.find((candidate) => candidate.id === row);
    if (!identity) continue;
    const cellContext = contextOf(spec, identity, column, frame, sheet, context);
    const { figure, finding } = readCell(sheet.cell(frame.firstRow, at), cellContext);
    cells.get(row)?.set(column, figure);
    if (finding) findings.push(finding);
  }
  return block.rows.map((row) => toRow(block, row, cells.get(row.id) ?? new Map()));
}

function contextOf(
  spec: TableSpec,
  row: RowSpec,
  columnId: string,
  frame: SheetFrame,
  sheet: RawSheet,
  context: TableContext,
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

function toRow(block: BlockSpec, spec: RowSpec, cells: ReadonlyMap<string, Figure>): TableRow {
  const { id, label, level, code, total, heading, prefix } = spec;
  return {
    id,
    block: block.id,
    label,
    level,
    cells,
    code,
    total,
    heading,
    prefix,
  };
}

/** The form's row of this name; where a name stands twice, the first that has not been read yet. */
function findFixedRow(
  rows: readonly RowSpec[],
  label: string,
  seen: ReadonlySet<string>,
): RowSpec | undefined {
  const wanted = normaliseLabel(label);
  if (wanted === "") return undefined;
  const bare = withoutEnumerator(wanted);
  const matches = rows.filter((row) =>
    [row.label, ...(row.titles ?? [])]
      .map(normaliseLabel)
      .some((known) => known === wanted || known === bare),
  );
  return matches.find((row) => !seen.has(row.id)) ?? matches[0];
}

function codeRow(spec: TableSpec, code: string, label: string): RowSpec | undefined {
  if (!spec.codes || !/^\d{3}(\d\d){0,2}$/.test(code)) return undefined;
  return { id: code, code, label, level: codeLevel(code) };
}

function rowCure(spec: TableSpec, block: BlockSpec): string {
  if (spec.codes) return "请在科目编码列填写 3、5 或 7 位数字编码；合计行写“合计”。";
  return `请使用制式中的项目名称，例如“${block.rows[0]?.label ?? ""}”。`;
}
