import type { RawSheet } from "../load/read-workbook.ts";
import { normaliseLabel } from "../words/normalise.ts";

/** Where the data of a table end, and what stands below them. */
export interface SheetNotes {
  readonly endRow: number;
  /** Each note with the address of its cell. */
  readonly notes: ReadonlyMap<string, string>;
}

const noteStart = /^(?:注|说明|备注)\s*(?:\d+\s*)?[:：.、]/;
const sentence = /^(?:本表|本单位|本部门|我单位|我部门|此表|该表)|空表|[。；]/;
const signature =
  /^(?:单位负责人|负责人|财务负责人|填表人|制表人|审核人|复核人|经办人|联系人|填报|填表|制表|打印|报送)/;

/** Data end with the first note; a line of signatures is neither and is left out. */
export function readNotes(
  sheet: RawSheet,
  firstRow: number,
  end: number,
  isList: boolean,
): SheetNotes {
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

/** 栏次 and 类、款、项 stand below the header, not among the data. */
export function firstDataRow(sheet: RawSheet, below: number, end: number): number {
  let first = below;
  for (let row = below; row < end; row++) {
    const texts = rowTexts(sheet, row).map(normaliseLabel);
    const counted = texts.filter((text) => /^\d+$/.test(text)).map(Number);
    const isCount = counted.length >= 3 && counted.every((number, index) => number === index + 1);
    const rest = texts.filter((text) => !/^(?:\d+|\d+[=＝].*|栏次|类|款|项|—+|-+)$/.test(text));
    const named = texts.includes("栏次") || texts.some((text) => /^[类款项]$/.test(text));
    // 类、款、项 beside 合计 and its numbers is the first row of the data.
    const holdsAmounts = counted.length > 0 && !texts.includes("栏次") && !isCount;
    if (texts.length === 0) continue;
    if (rest.length > 0 || holdsAmounts || !(named || isCount)) break;
    first = row + 1;
  }
  return first;
}
