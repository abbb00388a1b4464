import { type Finding, inputFault, inputWarning } from "../finding.ts";
import type { TableSpec } from "../forms/form.ts";
import type { RawSheet } from "../load/read-workbook.ts";
import type { MoneyUnit } from "../numbers/money.ts";
import { bestFit } from "./best-fit.ts";
import { headerLabel } from "./header-text.ts";
import { type HeaderWindow, headerWindow, plainHeader } from "./header-window.ts";
import type { AcrossPlace } from "./match-across.ts";
import type { OwnColumn } from "./own-columns.ts";
import { printedSpec } from "./printed-spec.ts";
import type { Region } from "./region.ts";
import { firstDataRow, readNotes } from "./sheet-notes.ts";
import type { BlockPlace, TableFit } from "./table-fit.ts";
import { unitStatements } from "./unit-line.ts";

export type { AcrossPlace, BlockPlace };

/** Where the parts of a table stand on its sheet; rows and columns count from 0. */
export interface SheetFrame {
  /** The table as it is printed here: its own columns and headings, with what the form knows of them. */
  readonly spec: TableSpec;
  readonly money: MoneyUnit;
  /** First row of the header; first row of data and the row after the last. */
  readonly top: number;
  readonly firstRow: number;
  readonly endRow: number;
  readonly blocks: readonly BlockPlace[];
  /** For tables whose items stand across: the sheet column of each row and column. */
  readonly across: readonly AcrossPlace[];
  readonly own: readonly OwnColumn[];
  readonly notes: readonly string[];
  /** Address of the cell in which a note stands. */
  readonly noteCells: ReadonlyMap<string, string>;
  /** All headers are as the form prints them. */
  readonly exact: boolean;
}

/** What framing needs to name a place. */
export interface FrameContext {
  readonly where: string;
}

/** How tables of this kind are laid out elsewhere: used where the form's own layout fits less well. */
export type Variants = readonly TableSpec[];

/**
 * Finds unit line, header, data and notes by their texts. What can't be told for certain is a finding, the
 * rest is framed; `anchored` says whether there was any header at all.
 */
export function frameSheet(
  spec: TableSpec,
  sheet: RawSheet,
  { where }: FrameContext,
  region: Region = { from: 0, to: sheet.rowCount },
  knownMoney?: MoneyUnit,
  variants: Variants = [],
): { frame?: SheetFrame; findings: Finding[]; anchored: boolean } {
  const findings: Finding[] = [];
  const tell = (row: number, message: string, fix: string, expected: string) => {
    const { address } = sheet.cell(row, 0);
    const seen = { sheet: sheet.name, cell: address, expected };
    findings.push(inputFault("IN-08", `${where} · ${sheet.name}`, message, fix, seen));
  };
  const from = region.header ?? region.from;
  const known = knownHeadings([spec, ...variants]);
  const isOwn = spec.columns.length === 0;
  const window =
    headerWindow(sheet, from, region.to, known) ??
    (isOwn ? plainHeader(sheet, from, region.to) : undefined);
  if (!window) {
    const all = spec.columns.map(({ path }) => path.join("→"));
    tell(
      region.from,
      `“${spec.title}”的表头缺少：${all.join("、")}`,
      "请在数据之上写明各栏的名称；文字意思相同即可，位置和合并方式不限。",
      all.join("、"),
    );
    return { findings, anchored: false };
  }
  const below = window.top + window.depth;
  const firstRow = firstDataRow(sheet, below, region.to);
  const isList = spec.blocks.some(({ free }) => free);
  const { endRow, notes } = readNotes(sheet, firstRow, region.to, isList);
  const fit = bestFit([spec, ...variants], window, { sheet, from: firstRow, to: endRow });
  const found = fit.blocks.reduce((sum, { columns }) => sum + columns.size, fit.across.length);
  tellDoubts(fit, spec, tell);
  if (found > 0 && fit.unlike.length > 0) findings.push(otherLayout(fit, spec, sheet, where));
  if (found === 0) return { findings, anchored: fit.ambiguous.length > 0 };

  const units = unitStatements(sheet, region.from, firstRow, window.columns);
  const money = moneyOf(spec, units, knownMoney, tell, window);
  if (knownMoney && units.length === 0) findings.push(unstatedUnit(spec, sheet, where, knownMoney));
  const hasAmounts = rowsHoldNumbers(sheet, firstRow, endRow, fit);
  if (!money && hasAmounts) {
    tellUnit(spec, units, tell, window);
    return { findings, anchored: true };
  }
  const frame: SheetFrame = {
    spec: printedSpec(spec, fit, sheet, region),
    money: money ?? spec.money,
    top: window.top,
    firstRow,
    endRow,
    blocks: fit.blocks,
    across: fit.across,
    own: fit.own,
    notes: [...notes.keys()],
    noteCells: notes,
    exact: fit.exact && fit.spec === spec,
  };
  return { frame, findings, anchored: true };
}

type Tell = (row: number, message: string, fix: string, expected: string) => void;

function tellDoubts({ missing, ambiguous, own, window }: TableFit, spec: TableSpec, tell: Tell) {
  const strange = own.filter(({ known }) => !known).map(({ header }) => header.printed.join("→"));
  if (missing.length > 0) {
    const seen = strange.length > 0 ? `；表里有制式之外的表头：${strange.join("、")}` : "";
    tell(
      window.top,
      `“${spec.title}”的表头缺少：${missing.join("、")}${seen}`,
      "请核对这些表头；如为同一栏，请用 --column 指明，以后不必再指。其余各栏已读取。",
      missing.join("、"),
    );
  }
  if (ambiguous.length === 0) return;
  tell(
    window.top,
    `“${spec.title}”的表头不能确定：${ambiguous.join("、")}在表中不止一处，或分不清`,
    "请写全上级表头（例如合并单元格“本年支出”），使各栏可以区分；也可用 --column 指明。其余各栏已读取。",
    ambiguous.join("、"),
  );
}

/** The table has plainly other columns than the form: all are kept under their own headings. */
function otherLayout(
  { unlike, own, window }: TableFit,
  spec: TableSpec,
  sheet: RawSheet,
  where: string,
): Finding {
  const printed = own.filter(({ known }) => !known).map(({ header }) => header.printed.join("→"));
  const { address: cell } = sheet.cell(window.top, 0);
  return inputWarning(
    "IN-08",
    `${where} · ${sheet.name}`,
    `“${spec.title}”的栏目与制式不同：没有${unlike.join("、")}，另有${printed.join("、")}，各栏按它自己的表头读取`,
    "无需处理；如为同一栏，请用 --column 指明，以后不必再指。",
    { sheet: sheet.name, cell, stated: printed.join("、"), expected: unlike.join("、") },
  );
}

function knownHeadings(specs: readonly TableSpec[]): (text: string) => boolean {
  const texts = specs.flatMap((spec) => [
    ...spec.columns.flatMap(({ path, titles }) => [...path, ...(titles ?? [])]),
    ...Object.entries(spec.headings ?? {}).flatMap(([text, more]) => [text, ...more]),
    ...spec.blocks.flatMap(({ across, rows, label, code }) => [
      ...(across ?? []).flatMap(({ path }) => path),
      ...(across ? rows.map((row) => row.label) : []),
      ...(label ?? []),
      ...(code ?? []),
    ]),
  ]);
  const known = new Set(texts.map(headerLabel));
  return (text) => known.has(text);
}

type Units = ReturnType<typeof unitStatements>;

/** The unit that the table names, once; a remembered one where it names none. */
function moneyOf(
  spec: TableSpec,
  units: Units,
  known: MoneyUnit | undefined,
  tell: Tell,
  window: HeaderWindow,
): MoneyUnit | undefined {
  const [unit, second] = units;
  if (known && unit && unit.money !== known) {
    const message = `“${spec.title}”写的单位是${unit.money}，记忆中却是${known}`;
    tell(window.top, message, "请更正其中一个。", known);
    return undefined;
  }
  if (known) return known;
  return second ? undefined : unit?.money;
}

function tellUnit(spec: TableSpec, units: Units, tell: Tell, window: HeaderWindow): void {
  const said = units.map((one) => `${one.address} 写“${one.money}”`).join("，");
  tell(
    window.top,
    units.length > 1
      ? `“${spec.title}”的金额单位前后不一：${said}`
      : `“${spec.title}”的表头缺少：金额单位：${spec.money}（标题之下、表头之上）`,
    "请在标题之下、表头之上写明“金额单位：万元”或“单位：元”；程序不猜单位。",
    "金额单位：元、千元、万元或亿元",
  );
}

function unstatedUnit(spec: TableSpec, sheet: RawSheet, where: string, money: MoneyUnit): Finding {
  return inputWarning(
    "IN-15",
    `${where} · ${sheet.name}`,
    `“${spec.title}”没有写金额单位，按记忆中的${money}读取`,
    "请在表头之上写明金额单位。",
    { sheet: sheet.name, expected: "金额单位" },
  );
}

/** A table without any number needs no unit. */
function rowsHoldNumbers(
  sheet: RawSheet,
  firstRow: number,
  endRow: number,
  { blocks, across }: TableFit,
): boolean {
  const columns = [
    ...across.map(({ at }) => at),
    ...blocks.flatMap((b) => [...b.columns.values()]),
  ];
  for (let row = firstRow; row < endRow; row++) {
    if (columns.some((at) => /\d/.test(sheet.cell(row, at).text))) return true;
  }
  return false;
}
