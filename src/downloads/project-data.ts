import type { DataTable } from "../datasets/data-table.ts";
import { fundMeasures, type IndicatorValue, type Project } from "../records/project.ts";
import { nameColumn, numberColumn, numberInList, numberOf, textColumn } from "./list-columns.ts";

const projectColumns = [nameColumn("project_id", "项目标识"), nameColumn("project_name", "项目")];

/** `projects.csv`: a row for each line of money of each self-evaluated project. */
export function projectsTable(title: string, projects: readonly Project[]): DataTable {
  return {
    name: "projects",
    title: `${title}的项目资金和自评得分`,
    columns: [
      ...projectColumns,
      textColumn("authority", "主管部门"),
      textColumn("implementer", "实施单位"),
      nameColumn("fund_id", "资金标识"),
      nameColumn("fund_label", "资金"),
      ...fundMeasures.map(([measure, label, unit]) =>
        numberColumn(columnName(measure), `${label}，${unit}`),
      ),
      numberColumn("total_weight", "总分分值"),
      numberColumn("total_score", "总分"),
    ],
    primaryKey: ["project_id", "fund_id"],
    rows: projects.flatMap(({ id, name, authority, implementer, funds, total }) =>
      funds.map((fund) => [
        ...[id, name, authority, implementer, fund.id, fund.label],
        ...fundMeasures.map(([measure]) => numberOf(fund.cells[measure])),
        numberOf(total.weight),
        numberOf(total.score),
      ]),
    ),
  };
}

/** `indicators.csv`: a row for each indicator of each self-evaluated project. */
export function indicatorsTable(title: string, projects: readonly Project[]): DataTable {
  return {
    name: "indicators",
    title: `${title}的绩效自评指标`,
    columns: [
      ...projectColumns,
      numberInList,
      textColumn("level1", "一级指标"),
      textColumn("level2", "二级指标"),
      nameColumn("name", "三级指标"),
      textColumn("direction", "指标性质"),
      textColumn("operator", "比较"),
      numberColumn("target", "年度指标值，是数的"),
      textColumn("target_text", "年度指标值，是文字的"),
      numberColumn("actual", "实际完成值，是数的"),
      textColumn("actual_text", "实际完成值，是文字的"),
      textColumn("unit_of_measure", "计量单位"),
      numberColumn("weight", "分值"),
      numberColumn("score", "得分"),
      textColumn("deviation", "偏差原因"),
      textColumn("cure", "改进措施"),
    ],
    primaryKey: ["project_id", "number"],
    rows: projects.flatMap(({ id, name, indicators }) =>
      indicators.map((one, at) => [
        ...[id, name, String(at + 1), one.level1, one.level2, one.name],
        ...[one.direction ?? null, one.operator ?? null],
        ...[...numberOrText(one.target), ...numberOrText(one.actual)],
        measureOf(one.target) ?? measureOf(one.actual) ?? null,
        ...[numberOf(one.weight), numberOf(one.score), one.deviation ?? null, one.cure ?? null],
      ]),
    ),
  };
}

function numberOrText(value: IndicatorValue): readonly [string | null, string | null] {
  return typeof value === "string" ? [null, value || null] : [numberOf(value), null];
}

function measureOf(value: IndicatorValue): string | undefined {
  return (typeof value !== "string" && value.unit) || undefined;
}

/** `fullYear` as the header of a column. */
function columnName(measure: string): string {
  return measure.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
