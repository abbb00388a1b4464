import { problemSeverityTitle, type WorkbookProblem } from "../annotate/problem.ts";
import type { ImportedTable, ImportReport } from "./import-request.ts";

export const confidenceTitle = { certain: "确定", similar: "相近", remembered: "按记忆" } as const;

/** An import report for people: the mapping as a table, what was set aside, the problems. */
export function importReportLines({
  tables,
  unrecognised,
  otherFigures,
  problems,
  written,
}: ImportReport): string[] {
  return [
    ...mappingTable(tables),
    ...(otherFigures ? [`${otherFigures.sheet}：读入 ${otherFigures.figures} 个数`] : []),
    ...unrecognised.map(({ sheet, why }) => `未读取  ${sheet}：${why}`),
    ...problems.flatMap(problemLines),
    `${tables.length} 张表，${count(problems, "error")} 个错误，${count(problems, "warning")} 个提醒`,
    ...(written.length > 0 ? [`已写入 ${written.join("、")}`] : []),
  ];
}

function mappingTable(tables: readonly ImportedTable[]): string[] {
  if (tables.length === 0) return [];
  const head = ["工作表", "表", "范围", "行", "栏", "单位", "把握"];
  const rows = tables.map(({ sheet, title, range, rows, columns, money, confidence }) => [
    sheet,
    title,
    range,
    String(rows),
    columns.join("、"),
    money,
    confidenceTitle[confidence],
  ]);
  const widths = head.map((_, at) =>
    Math.max(...[head, ...rows].map((row) => width(row[at] ?? ""))),
  );
  return [head, ...rows].map((row) =>
    row
      .map((text, at) => text + " ".repeat((widths[at] ?? 0) - width(text)))
      .join("  ")
      .trimEnd(),
  );
}

/** Chinese characters take two places of a terminal. */
function width(text: string): number {
  return [...text].reduce(
    (sum, char) => sum + (char > "\u2e7f" || /[“”‘’…—]/.test(char) ? 2 : 1),
    0,
  );
}

function problemLines({ severity, rule, sheet, cell, message, fix }: WorkbookProblem): string[] {
  const place = [sheet, cell].filter(Boolean).join(" · ");
  return [
    `${problemSeverityTitle[severity]} ${rule}  ${place}`.trimEnd(),
    `  ${message}`,
    `  → ${fix}`,
  ];
}

function count(
  problems: readonly WorkbookProblem[],
  severity: WorkbookProblem["severity"],
): number {
  return problems.filter((problem) => problem.severity === severity).length;
}
