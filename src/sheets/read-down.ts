import { emptyFigure, type Figure } from "../figures/figure.ts";
import type { TableRow, TextCell } from "../figures/table.ts";
import { toRow } from "../figures/table-rows.ts";
import { inputFault, inputWarning } from "../finding.ts";
import { codeLevel } from "../forms/codes.ts";
import { findFixedRow } from "../forms/find-row.ts";
import type { BlockSpec, RowSpec, TableSpec } from "../forms/form.ts";
import type { RawCell } from "../load/read-workbook.ts";
import { normaliseLabel, withoutEnumerator } from "../words/normalise.ts";
import { readCell } from "./read-cell.ts";
import { type PrintedCode, readCode } from "./read-code.ts";
import { cellContext, cleanLabel, placeOf, type Reading } from "./read-table.ts";
import type { BlockPlace } from "./sheet-frame.ts";

/** What names a printed row. */
interface RowName {
  readonly at: number;
  readonly label: string;
  readonly code: PrintedCode;
  /** Where the name stands, for messages and origins. */
  readonly cell: RawCell;
}

/** Rows below the header, one item each. */
export function readDown(reading: Reading, block: BlockSpec, index: number): TableRow[] {
  const { sheet, frame, findings, spec, context } = reading;
  const place = frame.blocks[index];
  if (!place) return [];
  const rows: TableRow[] = [];
  const seen = new Set<string>();
  let last: string | undefined;
  for (let at = frame.firstRow; at < frame.endRow; at++) {
    const name = rowName(reading, block, place, at);
    const filled = [...place.columns.values()].some((c) => sheet.cell(at, c).kind !== "empty");
    if (isPlaceholder(name)) {
      if (filled) findings.push(nameless(reading, name, place));
      continue;
    }
    const identity = identify(spec, block, name, seen, last);
    if (!identity || seen.has(identity.id)) {
      findings.push(unknownRow(reading, block, name, identity !== undefined, filled));
      continue;
    }
    seen.add(identity.id);
    last = identity.id;
    const { cells, texts } = identity.heading
      ? { cells: new Map(), texts: new Map() }
      : readValues(reading, block, place, identity, at);
    const line = place.line === undefined ? Number.NaN : Number(sheet.cell(at, place.line).text);
    const hasLine = block.line !== undefined && Number.isInteger(line) && line > 0;
    rows.push({
      ...toRow(block, identity, cells),
      line: hasLine ? line : undefined,
      origin: `${context.file}#${sheet.name}!${name.cell.address}`,
      ...(texts.size > 0 ? { texts } : {}),
    });
  }
  if (rows.length > 0) tellMissingTotals(reading, block, seen);
  return rows;
}

function rowName(reading: Reading, block: BlockSpec, place: BlockPlace, at: number): RowName {
  const { sheet } = reading;
  const code = readCode(sheet, at, place.code);
  const labelAt = place.label;
  let label = labelAt === undefined ? "" : sheet.cell(at, labelAt).text;
  const merge = labelAt === undefined ? undefined : sheet.mergeAt(at, labelAt);
  // 合计 stands merged over code and name; an item of a list over its lines.
  if (label.trim() === "" && merge && (merge.top === at || block.free)) {
    label = sheet.cell(merge.top, merge.left).text;
  }
  const cell = sheet.cell(at, place.code[0] ?? labelAt ?? 0);
  return { at, label: cleanLabel(label), code, cell };
}

/** No name: an empty line, 二、 without a name, or the … of a template. */
function isPlaceholder({ label, code }: RowName): boolean {
  const bare = (text: string) => withoutEnumerator(normaliseLabel(text)).replace(/[.…·]+/g, "");
  return bare(label) === "" && bare(code.text) === "";
}

function identify(
  spec: TableSpec,
  block: BlockSpec,
  { label, code }: RowName,
  seen: ReadonlySet<string>,
  last: string | undefined,
): RowSpec | undefined {
  const fixed =
    (code.valid ? undefined : findFixedRow(block.rows, code.text, seen, last)) ??
    (code.valid && spec.codes ? undefined : findFixedRow(block.rows, label, seen, last));
  if (fixed) return fixed;
  if (block.free) {
    const listed = [...seen].filter((known) => known.startsWith("item-")).length;
    const id = `item-${listed + 1}`;
    return { id, label, level: 1, ...(code.text ? { code: code.text } : {}) };
  }
  if (!spec.codes || !code.valid) return undefined;
  return { id: code.text, code: code.text, label, level: codeLevel(code.text) };
}

function readValues(
  reading: Reading,
  block: BlockSpec,
  place: BlockPlace,
  identity: RowSpec,
  at: number,
): { cells: Map<string, Figure>; texts: Map<string, TextCell> } {
  const { sheet, spec, context, findings } = reading;
  const cells = new Map<string, Figure>();
  const texts = new Map<string, TextCell>();
  for (const [columnId, column] of place.columns) {
    const type = identity.type ?? spec.columns.find(({ id }) => id === columnId)?.type;
    const cell = sheet.cell(at, column);
    if (type === "text") {
      const text = cleanLabel(block.free ? sheet.headerText(at, column) : cell.text);
      const origin = `${context.file}#${sheet.name}!${cell.address}`;
      if (text !== "") texts.set(columnId, { text, origin });
      continue;
    }
    const cellPlace = cellContext(reading, identity, columnId);
    if (isMergedAway(reading, block, place, at, column)) {
      findings.push(mergedValue(reading, cell, cellPlace.label));
      const origin = `${context.file}#${sheet.name}!${cell.address}`;
      cells.set(columnId, emptyFigure({ ...cellPlace, origin }, "blank"));
      continue;
    }
    const { figure, finding } = readCell(cell, cellPlace);
    cells.set(columnId, figure);
    if (finding) findings.push(finding);
  }
  return { cells, texts };
}

/** Does the cell share a number with other rows or value columns? Then whose it is can't be told. */
function isMergedAway(
  { sheet }: Reading,
  block: BlockSpec,
  place: BlockPlace,
  at: number,
  column: number,
): boolean {
  const merge = sheet.mergeAt(at, column);
  if (!merge || sheet.cell(merge.top, merge.left).kind === "empty") return false;
  const covered = [...place.columns.values(), ...place.code, place.label ?? -1].filter(
    (other) => merge.left <= other && other <= merge.right,
  );
  if (covered.length > 1) return true;
  // In a list a number may stand over the lines of its item: it belongs to the first.
  return merge.bottom > merge.top && !(block.free && merge.top === at);
}

function mergedValue(reading: Reading, cell: RawCell, label: string) {
  return inputFault(
    "IN-05",
    placeOf(reading, cell),
    `单元格与别的行或栏合并，分不清其中的数属于哪一格（${label}）`,
    "请取消合并，在各自的单元格里填数。",
    { sheet: reading.sheet.name, cell: cell.address, expected: "未合并的单元格" },
  );
}

function nameless(reading: Reading, { at, label }: RowName, place: BlockPlace) {
  const columns = [...place.columns.values()];
  const cells = columns.map((column) => reading.sheet.cell(at, column));
  const cell = cells.find(({ kind }) => kind !== "empty") ?? reading.sheet.cell(at, 0);
  return inputFault(
    "IN-06",
    placeOf(reading, cell),
    `这一行有“${cell.text.trim()}”，却没有项目名称或科目编码${label ? `（只有“${label}”）` : ""}`,
    "请补上名称或编码；多余的行请删去。",
    { sheet: reading.sheet.name, cell: cell.address, stated: cell.text, expected: "有名称的行" },
  );
}

function unknownRow(
  reading: Reading,
  block: BlockSpec,
  { label, code, cell }: RowName,
  isSecond: boolean,
  filled: boolean,
) {
  const said = label || code.text;
  const seen = { sheet: reading.sheet.name, cell: cell.address, stated: said };
  const place = placeOf(reading, cell);
  if (isSecond) {
    return inputFault("IN-06", place, `“${said}”出现了两次`, "请删去重复的一行。", seen);
  }
  const codeNote =
    reading.spec.codes && code.text && !code.valid ? `，编码“${code.text}”不是 3、5 或 7 位` : "";
  const message = `不认识的行“${said}”${codeNote}`;
  if (!filled && !reading.spec.codes) {
    return inputWarning(
      "IN-06",
      place,
      `${message}，没有数，未读取`,
      rowCure(reading, block),
      seen,
    );
  }
  return inputFault("IN-06", place, message, rowCure(reading, block), seen);
}

function rowCure({ spec }: Reading, block: BlockSpec): string {
  if (spec.codes) return "请在科目编码列填写 3、5 或 7 位数字编码；合计行写“合计”。";
  return `请使用制式中的项目名称，例如“${block.rows[0]?.label ?? ""}”。`;
}

function tellMissingTotals(reading: Reading, block: BlockSpec, seen: ReadonlySet<string>): void {
  const { context, sheet, findings } = reading;
  for (const missing of block.rows.filter((row) => row.total && !seen.has(row.id))) {
    findings.push(
      inputFault(
        "IN-08",
        `${context.where} · ${sheet.name}`,
        `缺少“${missing.label}”行`,
        "请补上这一行；没有发生额时填 0。",
        { sheet: sheet.name, expected: missing.label },
      ),
    );
  }
}
