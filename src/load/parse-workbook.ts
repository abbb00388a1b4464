import { parseXls } from "./parse-xls.ts";
import { parseXlsx } from "./parse-xlsx.ts";
import type { SheetData } from "./sheet-data.ts";
import { workbookFormat } from "./workbook-format.ts";
import { assertFileSize } from "./workbook-limits.ts";

/**
 * The sheets of an .xlsx or .xls file within `workbookLimits`; throws `WorkbookError` when the bytes are
 * not a workbook, are beyond the limits, or need a password. For `readWorkbook` alone, which runs it
 * where it can be stopped.
 */
export function parseWorkbook(bytes: Uint8Array): SheetData[] {
  assertFileSize(bytes.length);
  return workbookFormat(bytes) === "xlsx" ? parseXlsx(bytes) : parseXls(bytes);
}
