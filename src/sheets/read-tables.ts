import { amountsAreOfOneSize } from "../figures/amount-size.ts";
import { amountsFitTheirUnit } from "../figures/amounts-fit-their-unit.ts";
import type { StatTable } from "../figures/table.ts";
import { type Finding, inputFault, inputWarning } from "../finding.ts";
import type { Form, TableSpec } from "../forms/form.ts";
import type { RawDisclosure } from "../load/data-folder.ts";
import { missingFile } from "../load/folder-reader.ts";
import type { RawSheet, RawWorkbook } from "../load/read-workbook.ts";
import { formWithMapping, layoutsWithMapping, type Mapping } from "../records/mapping.ts";
import { type TitledRegion, titledRegions, whyUnrecognised } from "./find-tables.ts";
import { formatsShowNumbers } from "./formats-show-numbers.ts";
import { formulasAreFresh } from "./formulas-are-fresh.ts";
import { headerWindow, plainHeader } from "./header-window.ts";
import { isOtherFiguresSheet } from "./other-figures-sheet.ts";
import { readTable } from "./read-table.ts";
import type { TableContext } from "./reading.ts";
import type { Region } from "./region.ts";
import { frameSheet, type SheetFrame } from "./sheet-frame.ts";
import { visibleSheet } from "./visible-sheet.ts";

/** A table as it was found: its sheet, and how it lies there. */
export interface TablePlacement {
  readonly table: StatTable;
  readonly sheet: RawSheet;
  readonly frame: SheetFrame;
  /** Title and headers are all as the form prints them. */
  readonly exact: boolean;
}

/** A table that the form does not have, and what it resembles. */
export interface ForeignTable {
  readonly sheet: string;
  readonly cell: string;
  readonly title: string;
  readonly kind?: string;
}

export interface ReadWorkbook {
  readonly placements: readonly TablePlacement[];
  /** Tables whose titles the form does not have; they can be read under their own headers. */
  readonly foreign: readonly ForeignTable[];
  /** Sheets in which no table was found, and why. */
  readonly unrecognised: readonly { readonly sheet: string; readonly why: string }[];
  readonly findings: readonly Finding[];
}

/**
 * Reads every table of the form from the disclosure's workbook, found by title wherever its sheet
 * stands; only those that are said to be unavailable may be missing.
 */
export function readTables(
  form: Form,
  unavailable: ReadonlySet<string>,
  raw: RawDisclosure,
  dataName: string,
  mapping?: Mapping,
): { tables: StatTable[]; findings: Finding[] } {
  const { workbook } = raw;
  if (!workbook) {
    const where = `${dataName}/${raw.folder}/tables.xlsx`;
    const isNamed = raw.findings.some((finding) => finding.where === where);
    const isNeeded = form.tables.some(({ id }) => !unavailable.has(id));
    return { tables: [], findings: isNamed || !isNeeded ? [] : [missingFile(where)] };
  }
  const context = { where: `${dataName}/${workbook.file}`, file: workbook.file };
  const { placements, findings } = readWorkbookTables(
    form,
    unavailable,
    workbook.book,
    context,
    mapping,
  );
  return { tables: placements.map(({ table }) => table), findings: [...findings] };
}

/** Reads every table of the form from a workbook, and says of each sheet what became of it. */
export function readWorkbookTables(
  asked: Form,
  unavailable: ReadonlySet<string>,
  book: RawWorkbook,
  context: TableContext,
  mapping?: Mapping,
): ReadWorkbook {
  const form = formWithMapping(asked, mapping);
  const findings: Finding[] = [];
  const unrecognised: { sheet: string; why: string }[] = [];
  const candidates: Candidate[] = [];
  const foreign: ForeignTable[] = [];
  for (const sheet of book.sheets) {
    if (sheet.hidden) {
      unrecognised.push({ sheet: sheet.name, why: "隐藏的工作表，没有读取" });
      findings.push(hiddenSheet(sheet, context));
      continue;
    }
    if (isOtherFiguresSheet(sheet)) continue;
    const visible = visibleSheet(sheet, context.where);
    const { regions, foreign: others } = titledRegions(form, visible.sheet);
    const offered = others.filter(({ region }) => holdsTable(visible.sheet, region));
    foreign.push(
      ...offered.map(({ text, address, kind }) => ({
        sheet: sheet.name,
        cell: address,
        title: text.trim(),
        kind,
      })),
    );
    const framed = regions.map((region) => frameRegion(region, visible.sheet, context, mapping));
    const anchored = framed.filter((candidate) => candidate.anchored);
    const isContents = regions.length > 1 && anchored.every(({ frame }) => !frame);
    if (anchored.length === 0 || isContents) {
      if (offered.length > 0) continue;
      unrecognised.push({ sheet: sheet.name, why: whyUnrecognised(sheet, regions.length) });
      continue;
    }
    candidates.push(...anchored);
    for (const finding of visible.findings) findings.push(finding);
    if (anchored.some(({ frame }) => frame)) {
      for (const finding of formulasAreFresh(sheet, book.sheets, context.where))
        findings.push(finding);
    }
  }
  // A table of the unit's own need not come again.
  const known = new Set(asked.tables.map(({ id }) => id));
  const own = form.tables.flatMap(({ id }) => (known.has(id) ? [] : id));
  const optional = new Set([...unavailable, ...own]);
  const placements = form.tables.flatMap(
    (spec) => place(spec, candidates, optional, context, findings) ?? [],
  );
  const tables = placements.map(({ table }) => table);
  findings.push(
    ...amountsAreOfOneSize(tables, context.where),
    // A unit that a person has confirmed is not asked again.
    ...amountsFitTheirUnit(
      tables.filter(({ id }) => mapping?.tables[id]?.money === undefined),
      context.where,
    ),
  );
  findings.push(...placements.flatMap((placement) => formatsShowNumbers(placement, context.where)));
  return {
    placements,
    foreign,
    unrecognised,
    findings,
  };
}

interface Candidate extends TitledRegion {
  readonly sheet: RawSheet;
  readonly frame?: SheetFrame;
  readonly anchored: boolean;
  readonly found: readonly Finding[];
}

function frameRegion(
  titled: TitledRegion,
  sheet: RawSheet,
  context: TableContext,
  mapping: Mapping | undefined,
): Candidate {
  const money = mapping?.tables[titled.spec.id]?.money;
  const { frame, findings, anchored } = frameSheet(
    titled.spec,
    sheet,
    context,
    titled.region,
    money,
    layoutsWithMapping(titled.variants, mapping?.tables[titled.spec.id]),
  );
  return { ...titled, sheet, frame, anchored, found: findings };
}

/** Is there a header with numbers below it? */
function holdsTable(sheet: RawSheet, { header = 0, to }: Region): boolean {
  const window = headerWindow(sheet, header, to, () => false) ?? plainHeader(sheet, header, to);
  if (!window) return false;
  for (let row = window.top + window.depth; row < to; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      if (sheet.cell(row, column).kind === "number") return true;
    }
  }
  return false;
}

/** The one place of a table; none or two are faults. */
function place(
  spec: TableSpec,
  candidates: readonly Candidate[],
  unavailable: ReadonlySet<string>,
  context: TableContext,
  findings: Finding[],
): TablePlacement | undefined {
  const own = candidates.filter((candidate) => candidate.spec.id === spec.id);
  const [first, second] = own.filter(({ frame }) => frame);
  if (!first?.frame) {
    for (const finding of own.flatMap(({ found }) => found)) findings.push(finding);
    if (own.length === 0 && !unavailable.has(spec.id)) findings.push(missingTable(spec, context));
    return undefined;
  }
  if (second) {
    findings.push(
      inputFault(
        "IN-06",
        `${context.where} · ${second.sheet.name}`,
        `“${spec.title}”已在工作表“${first.sheet.name}”中`,
        "请删去多余的一张。",
        { sheet: second.sheet.name, stated: spec.title, expected: "每张表一处" },
      ),
    );
  }
  for (const finding of first.found) findings.push(finding);
  const read = readTable(first.sheet, first.frame, context);
  for (const finding of read.findings) findings.push(finding);
  const { sheet, frame, exact } = first;
  return { table: read.table, sheet, frame, exact: exact && frame.exact };
}

function missingTable(spec: TableSpec, context: TableContext): Finding {
  return inputFault(
    "IN-35",
    context.where,
    `缺少“${spec.title}”（${spec.number}）`,
    "请加入这张表，并在表的第一行写上它的名称；没有数据也要放空表并说明原因。",
    { expected: spec.title },
  );
}

function hiddenSheet(sheet: RawSheet, context: TableContext): Finding {
  return inputWarning(
    "IN-14",
    `${context.where} · ${sheet.name}`,
    "工作表已隐藏，没有读取",
    "应当公开的请取消隐藏；不应公开的请删除后保存，以免随原工作簿一同公开。",
    { sheet: sheet.name, stated: "隐藏的工作表", expected: "没有隐藏的内容" },
  );
}
