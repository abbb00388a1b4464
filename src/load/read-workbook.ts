import * as xlsx from "xlsx";
import { type RawSheet, toRawSheet } from "./raw-sheet.ts";
import {
  assertFileSize,
  assertZipWithinLimits,
  passwordProtected,
  WorkbookError,
  workbookLimits,
} from "./workbook-limits.ts";

export type { RawCell, RawSheet } from "./raw-sheet.ts";

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
}

/** What a file is, by its first bytes: a zip archive or a compound file of old Office. */
export type WorkbookFormat = "xlsx" | "xls";

const saveAs = "请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试；只改扩展名没有用。";

/** The format of these bytes; throws when they are no workbook. */
export function workbookFormat(bytes: Uint8Array): WorkbookFormat {
  const starts = (...head: number[]) => head.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b)) return "xlsx";
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return "xls";
  if (bytes.length === 0) throw new WorkbookError("文件是空的", saveAs);
  const head = Buffer.from(bytes.subarray(0, 400)).toString("latin1").trimStart().toLowerCase();
  if (head.startsWith("%pdf")) throw new WorkbookError("这是 PDF，不是工作簿", saveAs);
  if (head.startsWith("<")) {
    throw new WorkbookError("这是网页或 XML 文本，不是工作簿", saveAs);
  }
  throw new WorkbookError("不是 .xlsx 或 .xls 工作簿", saveAs);
}

/**
 * Reads an .xlsx or .xls file within `workbookLimits`; throws `WorkbookError` when the bytes are not a
 * workbook, are beyond the limits, or need a password.
 */
export function readWorkbook(bytes: Uint8Array): RawWorkbook {
  assertFileSize(bytes.length);
  if (workbookFormat(bytes) === "xlsx") assertSpreadsheet(assertZipWithinLimits(bytes));
  const book = parse(bytes);
  if (book.SheetNames.length > workbookLimits.sheets) {
    throw new WorkbookError(
      `有 ${book.SheetNames.length} 张工作表，超过上限 ${workbookLimits.sheets} 张`,
      "请只留下公开的表。",
    );
  }
  return {
    sheets: book.SheetNames.map((name, index) =>
      toRawSheet(name, book.Sheets[name] ?? {}, Boolean(book.Workbook?.Sheets?.[index]?.Hidden)),
    ),
  };
}

function assertSpreadsheet(names: readonly string[]): void {
  if (names.some((name) => /^\/?xl\/workbook\.xml$/i.test(name))) return;
  const what = names.some((name) => name.startsWith("word/"))
    ? "这是 Word 文档，不是工作簿"
    : names.includes("content.xml")
      ? "这是 OpenDocument（.ods）文件"
      : "压缩包里没有工作簿";
  throw new WorkbookError(what, saveAs);
}

function parse(bytes: Uint8Array): xlsx.WorkBook {
  try {
    return xlsx.read(bytes, {
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: true,
      // Only so are hidden rows and columns read.
      cellStyles: true,
      sheetStubs: false,
      // A compound file may be much larger inside than a sheet that we accept.
      sheetRows: workbookLimits.rows + 1,
    });
  } catch (error) {
    const reason = (error as Error).message;
    if (/password|encrypt/i.test(reason)) throw passwordProtected();
    throw new WorkbookError(
      `打不开：${reason.slice(0, 120)}`,
      "文件可能已损坏，请重新取得；能用 Excel 或 WPS 打开时，请另存为 .xlsx 后再试。",
    );
  }
}
