import * as xlsx from "xlsx";
import { boundedRecords } from "../load/bounded-records.ts";
import { workbookStream } from "../load/compound-file.ts";
import { workbookFormat } from "../load/workbook-format.ts";
import { annotateWorkbook } from "./annotate-workbook.ts";
import type { WorkbookProblem } from "./problem.ts";

const converted: WorkbookProblem = {
  severity: "warning",
  rule: "IN-20",
  message: "收到的是 .xls，批注写在转换成 .xlsx 的副本里，原来的字体、颜色、列宽等格式没有保留",
  fix: "请对照此副本改正原来的工作簿；最好另存为 .xlsx 后再改。",
};

/** The annotated copy (.xlsx) of a workbook as received; one of the old format is converted first, and says so. */
export function annotatedCopy(bytes: Uint8Array, problems: readonly WorkbookProblem[]): Uint8Array {
  if (workbookFormat(bytes) === "xlsx") return annotateWorkbook(bytes, problems);
  return annotateWorkbook(toXlsx(bytes), [converted, ...problems]);
}

/** Values, formulas, number formats, merges and hidden parts, read within bounds; not the looks. */
function toXlsx(bytes: Uint8Array): Uint8Array {
  const book = xlsx.read(boundedRecords(workbookStream(bytes)), {
    type: "buffer",
    cellFormula: true,
    cellNF: true,
    cellStyles: true,
  });
  return new Uint8Array(xlsx.write(book, { type: "buffer", bookType: "xlsx" }));
}
