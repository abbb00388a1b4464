import type { DataTable } from "../datasets/data-table.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { Sheet } from "../model/evaluation-sheet.ts";
import { nameColumn, numberColumn, numberInList, numberOf, textColumn } from "./list-columns.ts";

const sheets = ["scores", "criteria", "scoring"] as const;

/** `reports.csv`: a row for each indicator of each evaluation report, as often as the report prints it. */
export function reportsTable(title: string, reports: readonly Evaluation[]): DataTable {
  return {
    name: "reports",
    title: `${title}的评价报告得分`,
    columns: [
      nameColumn("report_id", "报告标识"),
      nameColumn("report_name", "报告"),
      {
        ...nameColumn("sheet", "印在哪里"),
        description: "scores 正文的得分表，criteria 附表的指标体系，scoring 附表的评分表",
        values: sheets,
      },
      numberInList,
      textColumn("level1", "一级指标"),
      textColumn("level2", "二级指标"),
      nameColumn("name", "三级指标"),
      numberColumn("weight", "分值"),
      numberColumn("score", "得分"),
      textColumn("deduction", "扣分要点"),
    ],
    primaryKey: ["report_id", "sheet", "number"],
    rows: reports.flatMap((report) =>
      sheets.flatMap((sheet) =>
        indicatorsOf(report[sheet]).map((cells, at) => [
          ...[report.id, report.name, sheet, String(at + 1)],
          ...cells,
        ]),
      ),
    ),
  };
}

function indicatorsOf({ parts }: Sheet) {
  return parts.flatMap((part) =>
    part.groups.flatMap((group) =>
      group.indicators.map(({ name, weight, score, deduction }) => [
        ...[part.name, group.name, name],
        ...[numberOf(weight), numberOf(score), deduction ?? null],
      ]),
    ),
  );
}
