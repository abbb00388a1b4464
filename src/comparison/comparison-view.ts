import { codeLevelName } from "../forms/codes.ts";
import type { ComparedRow, Comparison } from "../model/comparison.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { ComparisonColumn, ComputedColumn } from "../records/comparison-record.ts";
import type { ComparisonCell } from "./comparison-cell.ts";
import { compute } from "./compute.ts";

export interface ComparisonRow {
  readonly id: string;
  readonly label: string;
  readonly code?: string;
  /** 类, 款 or 项 for coded rows. */
  readonly levelName: string;
  readonly level: number;
  readonly unit: string;
  readonly match?: string;
  /** What each column calls the line, where it was matched; each name once. */
  readonly names: readonly { readonly columns: string; readonly name: string }[];
  /** One per column, then one per computed column. */
  readonly cells: readonly ComparisonCell[];
}

export interface ComparisonGroup {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly ComparisonRow[];
}

/** What page, chart and downloads show of a comparison: the same figures for all of them. */
export interface ComparisonView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly ComparisonColumn[];
  readonly disclosures: readonly Disclosure[];
  readonly computed: readonly ComputedColumn[];
  readonly groups: readonly ComparisonGroup[];
  /** The unit of most rows; a row in another unit says so. */
  readonly money: string;
  readonly comparison: Comparison;
}

/** Looks nothing up and decides nothing: what stands side by side was written down in the data. */
export function comparisonView(comparison: Comparison): ComparisonView {
  const { record, columns } = comparison;
  const groups = comparison.groups.map(
    (group): ComparisonGroup => ({
      id: group.record.id,
      title: group.record.title,
      note: group.record.note,
      rows: group.rows.map((row) => viewRow(row, comparison)),
    }),
  );
  return {
    id: record.id,
    title: record.title,
    description: record.description,
    columns: record.columns,
    disclosures: columns.map(({ disclosure }) => disclosure),
    computed: record.computed,
    groups,
    money: commonest(groups.flatMap(({ rows }) => rows.map(({ unit }) => unit))),
    comparison,
  };
}

function viewRow(row: ComparedRow, comparison: Comparison): ComparisonRow {
  const { record, cells } = row;
  const stated = comparison.columns.map(({ record: column, disclosure }): ComparisonCell => {
    const cell = cells.get(column.id);
    if (!cell || "reason" in cell) return { word: "无", reason: cell?.reason };
    const source = { disclosure, section: cell.section };
    return cell.impliedFrom ? { ...cell, source, implied: true } : { figure: cell.figure, source };
  });
  const computed = comparison.record.computed.map((column) => compute(column, row, comparison));
  const figures = stated.flatMap(({ figure }) => figure ?? []);
  return {
    id: record.id,
    label: record.label,
    code: record.code,
    levelName: record.code ? codeLevelName(record.code) : "",
    level: record.level,
    unit: figures[0]?.unit ?? "",
    match: record.match,
    names: record.match === undefined ? [] : namesOf(stated, comparison),
    cells: [...stated, ...computed],
  };
}

/** What the columns call the line, columns with the same name together. */
function namesOf(
  stated: readonly ComparisonCell[],
  { record }: Comparison,
): ComparisonRow["names"] {
  const named = stated.flatMap(({ figure }, at) =>
    figure ? [{ name: figure.label, column: record.columns[at]?.label ?? "" }] : [],
  );
  return [...Map.groupBy(named, ({ name }) => name)].map(([name, same]) => ({
    name,
    columns: same.map(({ column }) => column).join("、"),
  }));
}

function commonest(units: readonly string[]): string {
  const counts = [...Map.groupBy(units, (unit) => unit)].map(
    ([unit, same]) => [unit, same.length] as const,
  );
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
