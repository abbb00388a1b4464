import type { TextImportReport } from "./text-import-report.ts";

/** The report for people: what was read, what a person must look at, what was written. */
export function reportLines(report: TextImportReport, written: readonly string[]): string[] {
  const { summary, sections, tables, problems, figures } = report;
  const found = sections.filter(({ where }) => where !== null);
  return [
    `${report.source}：按制式 ${report.form} 找到 ${found.length} 节（共 ${sections.length} 节），${figures.length} 个数`,
    `把握：确定 ${summary.high} 个，待核对 ${summary.medium} 个，须人工认定 ${summary.low} 个`,
    ...tables.map(({ title, rows, read }) => `认出的表：${title}，${rows} 行读出 ${read} 行`),
    ...problems.flatMap(({ severity, where, found: text, message, fix }) => [
      `${severity === "error" ? "错误" : "提醒"}  ${where}`,
      `  ${message}${text === "" ? "" : `：“${text}”`}`,
      `  → ${fix}`,
    ]),
    ...(written.length === 0
      ? ["没有写入文件。"]
      : [
          `已写成草稿，${written.length} 个文件：${written[0]} 等。正文和数都须核对，再运行 npm run check。`,
        ]),
  ];
}
