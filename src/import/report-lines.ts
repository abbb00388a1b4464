import type { ImportedTable, ImportProblem, ImportReport } from "./import-request.ts";

const confidenceTitle = { certain: "确定", similar: "相近", remembered: "按记忆" } as const;
const severityTitle = { error: "错误", warning: "提醒" } as const;

/** An import report for people: the mapping as a table, what was set aside, the problems. */
export function importReportLines({
  tables,
  unrecognised,
  problems,
  written,
}: ImportReport): string[] {
  return [
    ...mappingTable(tables),
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

function problemLines({ severity, rule, sheet, cell, message, fix }: ImportProblem): string[] {
  const place = [sheet, cell].filter(Boolean).join(" · ");
  return [`${severityTitle[severity]} ${rule}  ${place}`.trimEnd(), `  ${message}`, `  → ${fix}`];
}

function count(problems: readonly ImportProblem[], severity: ImportProblem["severity"]): number {
  return problems.filter((problem) => problem.severity === severity).length;
}
