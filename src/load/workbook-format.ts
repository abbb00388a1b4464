import { WorkbookError } from "./workbook-limits.ts";

/** What a file is, by its first bytes: a zip archive or a compound file of old Office. */
export type WorkbookFormat = "xlsx" | "xls";

export const saveAs = "请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试；只改扩展名没有用。";

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
