import { type Finding, inputFault } from "../finding.ts";
import { kindTitle } from "../forms/form.ts";
import type { RawDisclosure } from "../load/data-folder.ts";
import type { RawWorkbook } from "../load/read-workbook.ts";
import { type DisclosureRecord, statusTitle } from "../records/disclosure.ts";
import { isTitleOfOtherKind } from "../sheets/sheet-identity.ts";
import { titleKind } from "../sheets/table-title.ts";
import type { ImportRequest } from "./import-request.ts";

/** What is published is replaced only when that is asked for, and never where its record can't be read. */
export function keepsPublished(
  { replacePublished }: ImportRequest,
  folder: string,
  earlier: RawDisclosure | undefined,
  record: DisclosureRecord | undefined,
): Finding[] {
  const where = `${folder}/disclosure.json`;
  if (!earlier || record?.status === "draft") return [];
  if (!record && earlier.disclosure) {
    return [
      inputFault(
        "IN-33",
        where,
        "这份公开件的 disclosure.json 读不出，不能替换它的表格",
        "请先改好 disclosure.json，见 npm run check。",
      ),
    ];
  }
  if (!record || replacePublished) return [];
  return [
    inputFault(
      "IN-33",
      where,
      `${folder} 的状态是“${statusTitle[record.status]}”，没有替换它的表格`,
      "公开件更正请先登记更正；确要替换的，请加 --replace-published。",
      { stated: statusTitle[record.status] },
    ),
  ];
}

/** A rebuilt workbook is not exchanged for a received one as it is. */
export function rebuiltBefore(folder: string): Finding {
  return inputFault(
    "IN-10",
    `${folder}/reconstruction.json`,
    "这份公开件的表格是据正文重编的，不能直接换成收到的工作簿",
    "请先移走 reconstruction.json，并在 disclosure.json 中把 source.reconstructed 改为 false。",
  );
}

/** Why a workbook gives no table at all. */
export function nothingRead(book: RawWorkbook, { kind }: ImportRequest, where: string): Finding[] {
  const titles = book.sheets.flatMap(upperTexts).filter((text) => titleKind(text) !== undefined);
  const other = titles.find((text) => isTitleOfOtherKind(text, kind));
  return [
    inputFault(
      "IN-08",
      where,
      other
        ? `没有读出任何表：表名是“${other.trim()}”，要导入的却是${kindTitle[kind]}`
        : "没有读出任何表，什么也没有写入",
      other ? "请核对 --kind。" : "请核对工作簿和制式；表名写法不同的，请用 --table 指明。",
    ),
  ];
}

const rows = 12;

function upperTexts(sheet: RawWorkbook["sheets"][number]): string[] {
  return Array.from({ length: Math.min(rows, sheet.rowCount) }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => sheet.cell(row, column).text),
  ).flat();
}
