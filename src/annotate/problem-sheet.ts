import { problemSeverityTitle, type WorkbookProblem } from "./problem.ts";
import { elements, type WorkbookPackage } from "./workbook-package.ts";

export const problemSheetName = "问题清单";

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = ["序号", "程度", "工作表", "单元格", "实为", "应为", "说明", "怎样改"];
const widths = [6, 8, 24, 10, 20, 24, 56, 56];

/** Adds the list of all problems as the last sheet, each with a link to its cell; an earlier list is replaced. */
export function writeProblemSheet(
  parts: WorkbookPackage,
  workbook: string,
  problems: readonly WorkbookProblem[],
): void {
  const path = existingList(parts, workbook) ?? newSheet(parts, workbook);
  parts.setText(path, sheetXml(problems));
}

function existingList(parts: WorkbookPackage, workbook: string): string | undefined {
  const sheet = elements(parts.document(workbook), "sheet").find(
    (candidate) => candidate.getAttribute("name") === problemSheetName,
  );
  const id = sheet?.getAttributeNS(relationships, "id");
  return id ? parts.targets(workbook).get(id) : undefined;
}

function newSheet(parts: WorkbookPackage, workbook: string): string {
  const document = parts.edit(workbook);
  const list = elements(document, "sheets")[0];
  if (!list) throw new Error("a workbook has sheets");
  const path = parts.freePath("xl/worksheets/problems", "xml");
  const ids = elements(list, "sheet").map((sheet) => Number(sheet.getAttribute("sheetId")));
  const sheet = document.createElementNS(
    spreadsheet,
    list.prefix ? `${list.prefix}:sheet` : "sheet",
  );
  sheet.setAttribute("name", problemSheetName);
  sheet.setAttribute("sheetId", String(Math.max(0, ...ids) + 1));
  sheet.setAttributeNS(relationships, "r:id", parts.relate(workbook, "worksheet", path));
  list.appendChild(sheet);
  parts.declare(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
  return path;
}

function sheetXml(problems: readonly WorkbookProblem[]): string {
  const rows = problems.map((problem, index) => [
    String(index + 1),
    problemSeverityTitle[problem.severity],
    problem.sheet ?? "",
    problem.cell ?? "",
    problem.found ?? "",
    problem.expected ?? "",
    problem.message,
    problem.fix,
  ]);
  const links = problems.flatMap(({ sheet, cell }, index) =>
    sheet && cell
      ? [
          `<hyperlink ref="D${index + 2}" location="${escapeXml(`'${sheet.replaceAll("'", "''")}'!${cell}`)}"/>`,
        ]
      : [],
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("")}</cols><sheetData>${[head, ...rows].map(rowXml).join("")}</sheetData>${
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : ""
  }</worksheet>`;
}

function rowXml(cells: readonly string[], index: number): string {
  const row = index + 1;
  return `<row r="${row}">${cells
    .map((text, column) =>
      text === ""
        ? ""
        : `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
    )
    .join("")}</row>`;
}

/** Text for XML 1.0; characters that it can't hold are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
