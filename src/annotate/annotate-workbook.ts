import type { Element } from "@xmldom/xmldom";
import { problemSeverityTitle, type WorkbookProblem } from "./problem.ts";
import { problemSheetName, writeProblemSheet } from "./problem-sheet.ts";
import { writeSheetComments } from "./sheet-comments.ts";
import { elements, WorkbookPackage } from "./workbook-package.ts";

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * The clerk's own workbook (.xlsx) with each problem as a comment on its cell, and all of them on a
 * sheet of its own. Everything else stays as it was, formats and formulas too; what an earlier run wrote
 * is replaced.
 */
export function annotateWorkbook(
  bytes: Uint8Array,
  problems: readonly WorkbookProblem[],
): Uint8Array {
  const parts = new WorkbookPackage(bytes);
  const workbook = parts.related("", "officeDocument") ?? "xl/workbook.xml";
  const targets = parts.targets(workbook);
  for (const sheet of elements(parts.document(workbook), "sheet")) {
    const name = sheet.getAttribute("name") ?? "";
    const path = targets.get(relationId(sheet));
    if (path && name !== problemSheetName) {
      writeSheetComments(
        parts,
        path,
        notesOf(problems.filter((problem) => problem.sheet === name)),
      );
    }
  }
  writeProblemSheet(parts, workbook, problems);
  return parts.bytes();
}

function relationId(sheet: Element): string {
  return sheet.getAttributeNS(relationships, "id") ?? "";
}

/** Cell → what is said there; several problems of a cell stand in one comment. */
function notesOf(problems: readonly WorkbookProblem[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { severity, cell, message, fix } of problems) {
    if (!cell) continue;
    const note = `${problemSeverityTitle[severity]}：${message}\n→ ${fix}`;
    notes.set(cell, [notes.get(cell), note].filter(Boolean).join("\n"));
  }
  return notes;
}
