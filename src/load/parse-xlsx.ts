import { readSharedStrings } from "./read-shared-strings.ts";
import { readSheetXml } from "./read-sheet-xml.ts";
import { readStyles } from "./read-styles.ts";
import { readWorkbookXml } from "./read-workbook-xml.ts";
import { SheetBuilder, type SheetData, WorkbookBudget } from "./sheet-data.ts";
import { unzipBounded } from "./unzip-bounded.ts";
import { saveAs } from "./workbook-format.ts";
import { broken, WorkbookError, workbookLimits } from "./workbook-limits.ts";

/** The sheets of an .xlsx file. */
export function parseXlsx(bytes: Uint8Array): SheetData[] {
  // Programs disagree on the case of the names of parts.
  const files = new Map(
    [...unzipBounded(bytes)].map(([name, content]) => [name.toLowerCase(), content]),
  );
  assertSpreadsheet([...files.keys()]);
  const { sheets, date1904, strings, styles } = readWorkbookXml(files);
  if (sheets.length > workbookLimits.sheets) throw tooManySheets(sheets.length);
  const shared = {
    date1904,
    strings: readSharedStrings(strings ?? "", partOf(files, strings)),
    formats: readStyles(styles ?? "", partOf(files, styles)),
  };
  const budget = new WorkbookBudget();
  return sheets.map(({ name, hidden, part }) => {
    const builder = new SheetBuilder(name, budget);
    const content = partOf(files, part);
    if (part !== undefined && content) readSheetXml(part, content, shared, builder);
    return builder.build(hidden);
  });
}

export function tooManySheets(count: number): WorkbookError {
  return new WorkbookError(
    `有 ${count} 张工作表，超过上限 ${workbookLimits.sheets} 张`,
    "请只留下公开的表。",
  );
}

function assertSpreadsheet(names: readonly string[]): void {
  if (names.includes("xl/workbook.xml")) return;
  const what = names.some((name) => name.startsWith("word/"))
    ? "这是 Word 文档，不是工作簿"
    : names.includes("content.xml")
      ? "这是 OpenDocument（.ods）文件"
      : "压缩包里没有工作簿";
  throw new WorkbookError(what, saveAs);
}

/** A part that the file names must be there. */
function partOf(files: ReadonlyMap<string, Buffer>, part: string | undefined): Buffer | undefined {
  if (part === undefined) return undefined;
  const content = files.get(part);
  if (!content) throw broken(`找不到 ${part}`);
  return content;
}
