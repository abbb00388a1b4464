import { type Finding, inputFault } from "../finding.ts";
import type { RawDisclosure } from "../load/data-folder.ts";
import { missingFile } from "../load/folder-reader.ts";
import { type Form, findTableByTitle, type TableSpec } from "./form.ts";
import { readTable } from "./read-table.ts";
import { frameSheet, titleCandidates } from "./sheet-frame.ts";
import type { StatTable } from "./table.ts";

/**
 * Reads every table of the form from the workbook, found by title wherever its sheet stands; only those
 * that are said to be unavailable may be missing.
 */
export function readTables(
  form: Form,
  unavailable: ReadonlySet<string>,
  raw: RawDisclosure,
  dataName: string,
): { tables: StatTable[]; findings: Finding[] } {
  const { workbook } = raw;
  const expected = form.tables.filter(({ id }) => !unavailable.has(id));
  if (!workbook) {
    const where = `${dataName}/${raw.folder}/tables.xlsx`;
    const isNamed = raw.findings.some((finding) => finding.where === where);
    return { tables: [], findings: isNamed || expected.length === 0 ? [] : [missingFile(where)] };
  }
  const where = `${dataName}/${workbook.file}`;
  const findings: Finding[] = [];
  const tables: StatTable[] = [];
  const found = new Map<TableSpec, string>();
  for (const sheet of workbook.book.sheets) {
    const titled = new Set(
      titleCandidates(sheet).flatMap((title) => findTableByTitle(form, title) ?? []),
    );
    const [spec] = titled;
    // A sheet that names several tables is a list of contents.
    if (!spec || titled.size > 1) continue;
    const earlier = found.get(spec);
    if (earlier !== undefined) {
      findings.push(
        inputFault(
          "IN-06",
          `${where} · ${sheet.name}`,
          `“${spec.title}”已在工作表“${earlier}”中`,
          "请删去多余的一张。",
        ),
      );
      continue;
    }
    found.set(spec, sheet.name);
    const frame = frameSheet(spec, sheet);
    if ("missing" in frame) {
      findings.push(
        inputFault(
          "IN-08",
          `${where} · ${sheet.name}`,
          `“${spec.title}”的表头缺少：${frame.missing.join("、")}`,
          "请按制式补全表头；文字相同即可，位置和合并方式不限。",
        ),
      );
      continue;
    }
    const read = readTable(spec, sheet, frame, { where, file: workbook.file });
    findings.push(...read.findings);
    tables.push(read.table);
  }
  for (const spec of expected.filter((candidate) => !found.has(candidate))) {
    findings.push(
      inputFault(
        "IN-08",
        where,
        `缺少“${spec.title}”（${spec.number}）`,
        "请加入这张表，并在表的第一行写上它的名称；没有数据也要放空表并说明原因。",
      ),
    );
  }
  const order = form.tables.map((spec) => spec.id);
  return { tables: tables.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)), findings };
}
