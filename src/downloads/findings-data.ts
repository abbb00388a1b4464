import type { DataTable } from "../datasets/data-table.ts";
import type { Finding } from "../finding.ts";
import { nameColumn, numberInList, textColumn } from "./list-columns.ts";

const columns = [
  numberInList,
  nameColumn("rule", "规则"),
  { ...nameColumn("severity", "轻重"), values: ["error", "warning", "info"] },
  textColumn("certainty", "把握", "proved 确证，likely 很可能，rests-on-inference 依推算"),
  nameColumn("place", "位置"),
  nameColumn("message", "内容"),
  nameColumn("fix", "怎么办"),
  textColumn("stated", "原文"),
  textColumn("expected", "应为"),
  textColumn("difference", "相差"),
  textColumn("formula", "算式"),
  textColumn("figure", "数的标识"),
  textColumn("section", "章节"),
] as const;

/** `findings.csv`: what the tie-outs say of a disclosure. */
export function findingsTable(title: string, findings: readonly Finding[]): DataTable {
  return {
    name: "findings",
    title: `${title}的核对意见`,
    columns,
    primaryKey: ["number"],
    rows: findings.map((finding, at) => [
      ...[String(at + 1), finding.rule, finding.severity, finding.certainty ?? null],
      ...[finding.where, finding.message, finding.fix, finding.stated ?? null],
      ...[finding.expected ?? null, finding.difference ?? null, finding.formula ?? null],
      ...[finding.figure ?? null, finding.section ?? null],
    ]),
  };
}
