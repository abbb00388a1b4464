import type { RawCell } from "../load/read-workbook.ts";
import { cleanLabel } from "../words/clean-label.ts";
import { normaliseLabel, withoutEnumerator } from "../words/normalise.ts";
import { type PrintedCode, readCode } from "./read-code.ts";
import type { Reading } from "./reading.ts";
import type { BlockPlace } from "./table-fit.ts";

/** What names a printed row. */
export interface RowName {
  readonly at: number;
  readonly label: string;
  readonly code: PrintedCode;
  /** Where the name stands, for messages and origins. */
  readonly cell: RawCell;
}

export function rowName(reading: Reading, place: BlockPlace, at: number): RowName {
  const { sheet, spec } = reading;
  const labelAt = place.label;
  let label = labelAt === undefined ? "" : sheet.cell(at, labelAt).text;
  const merge = labelAt === undefined ? undefined : sheet.mergeAt(at, labelAt);
  // 合计 stands merged over code and name; an item of a list over its lines.
  const isName = merge && (merge.left === labelAt || place.code.includes(merge.left));
  if (label.trim() === "" && isName && (merge.top === at || place.block.free)) {
    label = sheet.cell(merge.top, merge.left).text;
  }
  // 合计 may stand in a column left of the names.
  if (label.trim() === "") label = totalBeside(reading, place, at);
  const cell = sheet.cell(at, place.code[0] ?? labelAt ?? 0);
  const code = readCode(sheet, at, place.code);
  const joined = spec.codes && code.text === "" ? joinedName(label) : undefined;
  return { at, label: cleanLabel(joined?.label ?? label), code: joined?.code ?? code, cell };
}

function totalBeside({ sheet }: Reading, { columns, label }: BlockPlace, at: number): string {
  const beside = [...columns.values()].filter((column) => label !== undefined && column < label);
  const texts = beside.map((column) => sheet.cell(at, column).text);
  return texts.find((text) => /^(?:合计|总计)$/.test(normaliseLabel(text))) ?? "";
}

/** 2010301 行政运行: code and name in one cell. */
function joinedName(text: string): { label: string; code: PrintedCode } | undefined {
  const [, code, label] =
    /^\s*\[?(\d{3}(?:\d\d){0,2})\]?[\s\u3000-]*(\D.*)$/.exec(text.replace(/\n/g, " ")) ?? [];
  return code && label ? { label, code: { text: code, valid: true } } : undefined;
}

/** No name: an empty line, 二、 without a name, or the … of a template. */
export function isPlaceholder({ label, code }: RowName): boolean {
  const bare = (text: string) => withoutEnumerator(normaliseLabel(text)).replace(/[.…·]+/g, "");
  return bare(label) === "" && bare(code.text) === "";
}
