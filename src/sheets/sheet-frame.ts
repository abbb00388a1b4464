import { type Finding, inputFault, inputWarning } from "../finding.ts";
import type { TableSpec } from "../forms/form.ts";
import type { RawSheet } from "../load/read-workbook.ts";
import type { MoneyUnit } from "../numbers/money.ts";
import { normaliseLabel } from "../words/normalise.ts";
import { type HeaderAnchor, headerAnchors } from "./header-anchors.ts";
import { type HeaderMatch, matchHeader } from "./match-header.ts";
import { unitStatements } from "./unit-line.ts";

/** Where the parts of a table stand on its sheet; rows and columns count from 0. */
export interface SheetFrame {
  readonly money: MoneyUnit;
  /** First row of the header; first row of data and the row after the last. */
  readonly top: number;
  readonly firstRow: number;
  readonly endRow: number;
  /** Per block of the form: the sheet columns of code, label, 行次 and of each value column. */
  readonly blocks: readonly BlockPlace[];
  /** For tables whose items stand across: the sheet column of each row and column. */
  readonly across: readonly AcrossPlace[];
  readonly notes: readonly string[];
  /** Address of the cell in which a note stands. */
  readonly noteCells: ReadonlyMap<string, string>;
  /** Columns with a header that the form does not have. */
  readonly strange: readonly { readonly at: number; readonly heading: string }[];
  /** All headers are as the form prints them. */
  readonly exact: boolean;
}

export interface BlockPlace {
  /** More than one where 类, 款 and 项 stand apart. */
  readonly code: readonly number[];
  readonly label?: number;
  readonly line?: number;
  readonly columns: ReadonlyMap<string, number>;
}

export interface AcrossPlace {
  readonly row: string;
  readonly column: string;
  readonly at: number;
}

/** The rows of a sheet in which a table may stand. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** What framing needs to name a place. */
export interface FrameContext {
  readonly where: string;
}

/**
 * Finds unit line, header, data and notes by their texts. No frame when a header can't be told for
 * certain, or the unit can't; `anchored` says whether any header of the form was there at all.
 */
export function frameSheet(
  spec: TableSpec,
  sheet: RawSheet,
  { where }: FrameContext,
  region: Region = { from: 0, to: sheet.rowCount },
  knownMoney?: MoneyUnit,
): { frame?: SheetFrame; findings: Finding[]; anchored: boolean } {
  const match = matchHeader(headerAnchors(spec), sheet, region.from, region.to);
  const findings: Finding[] = [];
  const anchored = match !== undefined && [...match.places.keys()].some((a) => !a.optional);
  const missing = match ? [...match.missing] : headerAnchors(spec).filter((a) => !a.optional);
  const tell = (row: number, column: number, message: string, fix: string, expected: string) => {
    const { address } = sheet.cell(row, column);
    const place = `${where} · ${sheet.name}`;
    findings.push(
      inputFault("IN-08", place, message, fix, { sheet: sheet.name, cell: address, expected }),
    );
  };
  if (missing.length > 0 || !match) {
    const unread = match ? strangeColumns(match).map(({ heading }) => heading) : [];
    const seen = unread.length > 0 ? `；表里有制式之外的表头：${unread.join("、")}` : "";
    tell(
      match?.top ?? region.from,
      0,
      `“${spec.title}”的表头缺少：${missing.map(printedPath).join("、")}${seen}`,
      "请按制式补全表头；文字相同即可，位置和合并方式不限。",
      missing.map(printedPath).join("、"),
    );
  }
  if (match && match.ambiguous.length > 0) {
    tell(
      match.top,
      0,
      `“${spec.title}”的表头不能确定：${match.ambiguous.map(printedPath).join("、")}在表中不止一处，或分不清`,
      "请写全上级表头（例如合并单元格“本年支出”），使各栏可以区分；也可用 --column 指明。",
      match.ambiguous.map(printedPath).join("、"),
    );
  }
  if (!match || findings.length > 0) return { findings, anchored };

  const firstRow = skipOrdinals(sheet, match, region.to);
  const units = unitStatements(sheet, region.from, firstRow, match.columns);
  const [unit] = units;
  const money = knownMoney ?? (units.length === 1 ? unit?.money : undefined);
  if (!money) {
    const said = units.map((one) => `${one.address} 写“${one.money}”`).join("，");
    tell(
      match.top,
      0,
      units.length > 1
        ? `“${spec.title}”的金额单位前后不一：${said}`
        : `“${spec.title}”的表头缺少：金额单位：${spec.money}（标题之下、表头之上）`,
      "请在标题之下、表头之上写明“金额单位：万元”或“单位：元”；程序不猜单位。",
      "金额单位：元、千元、万元或亿元",
    );
    return { findings, anchored };
  }
  if (knownMoney && unit && unit.money !== knownMoney) {
    tell(
      match.top,
      0,
      `“${spec.title}”写的单位是${unit.money}，记忆中却是${knownMoney}`,
      "请更正其中一个。",
      knownMoney,
    );
    return { findings, anchored };
  }
  if (knownMoney && !unit) {
    findings.push(
      inputWarning(
        "IN-15",
        `${where} · ${sheet.name}`,
        `“${spec.title}”没有写金额单位，按记忆中的${knownMoney}读取`,
        "请在表头之上写明金额单位。",
        { sheet: sheet.name, expected: "金额单位" },
      ),
    );
  }
  const isList = spec.blocks.some(({ free }) => free);
  const { endRow, notes } = readNotes(sheet, firstRow, region.to, isList);
  const frame: SheetFrame = {
    money,
    top: match.top,
    firstRow,
    endRow,
    blocks: spec.blocks.map((_, index) => blockPlace(match, index)),
    across: acrossPlaces(match),
    notes: [...notes.keys()],
    noteCells: notes,
    strange: strangeColumns(match),
    exact: match.exact,
  };
  return { frame, findings, anchored };
}

function printedPath(anchor: HeaderAnchor): string {
  return anchor.path.join("→");
}

function blockPlace({ places }: HeaderMatch, block: number): BlockPlace {
  const own = [...places].filter(([anchor]) => anchor.block === block);
  const at = (role: HeaderAnchor["role"]) => own.find(([anchor]) => anchor.role === role)?.[1];
  const columns = own.flatMap(([{ role, column }, [first]]) =>
    role === "value" && column !== undefined && first !== undefined
      ? [[column, first] as const]
      : [],
  );
  return {
    code: at("code") ?? [],
    label: at("label")?.[0],
    line: at("line")?.[0],
    columns: new Map(columns),
  };
}

function acrossPlaces({ places }: HeaderMatch): AcrossPlace[] {
  return [...places].flatMap(([{ role, row, column }, [at]]) =>
    role === "across" && row !== undefined && column !== undefined && at !== undefined
      ? [{ row, column, at }]
      : [],
  );
}

function strangeColumns({ places, columns }: HeaderMatch): { at: number; heading: string }[] {
  const used = new Set([...places.values()].flat());
  return columns
    .filter(({ at, texts }) => texts.length > 0 && !used.has(at))
    .map(({ at, texts }) => ({ at, heading: texts.join("→") }));
}

/** 栏次 and 类、款、项 stand below the header, not among the data. */
function skipOrdinals(sheet: RawSheet, { top, depth }: HeaderMatch, end: number): number {
  let first = top + depth;
  for (let row = first; row < end; row++) {
    const texts = rowTexts(sheet, row).map(normaliseLabel);
    const counted = texts.filter((text) => /^\d+$/.test(text)).map(Number);
    const isCount = counted.length >= 3 && counted.every((number, index) => number === index + 1);
    const rest = texts.filter((text) => !/^(?:\d+|\d+[=＝].*|栏次|类|款|项|—+|-+)$/.test(text));
    const named = texts.includes("栏次") || texts.some((text) => /^[类款项]$/.test(text));
    if (texts.length === 0) continue;
    if (rest.length > 0 || !(named || isCount)) break;
    first = row + 1;
  }
  return first;
}

const noteStart = /^(?:注|说明|备注)\s*(?:\d+\s*)?[:：.、]/;
const sentence = /^(?:本表|本单位|本部门|我单位|我部门)|空表|[。；]/;
const signature =
  /^(?:单位负责人|负责人|财务负责人|填表人|制表人|审核人|复核人|经办人|联系人|填报|填表|制表|打印|报送)/;

/** Data end with the first note; a line of signatures is neither and is left out. */
function readNotes(sheet: RawSheet, firstRow: number, end: number, isList: boolean) {
  const notes = new Map<string, string>();
  let endRow = end;
  for (let row = firstRow; row < end; row++) {
    const [first = "", ...rest] = rowTexts(sheet, row);
    // In a list a single sentence may be an item's text.
    const isSentence = rest.length === 0 && (isList ? /空表/ : sentence).test(first);
    const isNote = noteStart.test(first) || isSentence;
    if (signature.test(normaliseLabel(first))) {
      endRow = Math.min(endRow, row);
    } else if (isNote || (row > endRow && first !== "" && rest.length === 0)) {
      endRow = Math.min(endRow, row);
      const note = first
        .replace(noteStart, "")
        .trim()
        .replace(/^\d+[.、]\s*/, "");
      notes.set(note, firstCell(sheet, row));
    }
  }
  return { endRow, notes };
}

/** Address of the first cell of a row that is not empty. */
function firstCell(sheet: RawSheet, row: number): string {
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => column);
  const column = columns.find((at) => sheet.cell(row, at).text.trim() !== "") ?? 0;
  return sheet.cell(row, column).address;
}

/** The texts of a row from left to right, without empty cells. */
export function rowTexts(sheet: RawSheet, row: number): string[] {
  return Array.from({ length: sheet.columnCount }, (_, column) =>
    sheet.cell(row, column).text.trim(),
  ).filter((text) => text !== "");
}
