import { type Figure, stateText } from "../figures/figure.ts";
import { evaluateFormula } from "../figures/formula.ts";
import { type ComparedRow, type Comparison, qualifiedId } from "../model/comparison.ts";
import type { ComputedColumn } from "../records/comparison-record.ts";
import type { ComparisonCell } from "./comparison-cell.ts";

/** An operand: the figure and the column that it stands in, or why there is none. */
interface Operand {
  readonly label: string;
  readonly figure?: Figure;
  readonly reason?: string;
}

/** What a computed column says of a row: the exact result with its operands, or why there is none. */
export function compute(
  column: ComputedColumn,
  row: ComparedRow,
  comparison: Comparison,
): ComparisonCell {
  const because = row.record.incomparable?.[column.id];
  if (because !== undefined) return { word: "不比", reason: because };
  const operands = column.of.map((names) => operandOf([names].flat(), row, comparison));
  const missing = operands.find(({ figure }) => !figure?.value);
  if (missing) return { word: "不比", reason: whyMissing(missing) };
  const figures = operands.flatMap(({ figure }) => figure ?? []);
  const value = evaluateFormula(
    column.rule,
    figures.flatMap((figure) => figure.value ?? []),
  );
  if (!value) return { word: "无可比性", reason: `“${operands[1]?.label}”为0，比率无可比性` };
  const operandIds = column.of.map((names) => operandId([names].flat(), row, comparison));
  const isRate = column.rule !== "change" && column.rule !== "difference";
  return {
    figure: {
      id: `${comparison.record.id}.${row.record.id}.${column.id}`,
      label: `${row.record.label}：${column.label}`,
      state: value.digits === 0n ? "zero" : "value",
      value,
      unit: isRate ? "%" : (figures[0]?.unit ?? ""),
      how: "computed",
      origin: `=${column.rule}(${operandIds.join(", ")})`,
      formula: { rule: column.rule, operands: operandIds },
    },
  };
}

/** The first of the columns in which the row has a number. */
function operandColumn(names: readonly string[], row: ComparedRow): string {
  const withNumber = names.find((name) => {
    const cell = row.cells.get(name);
    return cell && "figure" in cell && cell.figure.value !== null;
  });
  return withNumber ?? names[0] ?? "";
}

function operandOf(names: readonly string[], row: ComparedRow, { record }: Comparison): Operand {
  const name = operandColumn(names, row);
  const cell = row.cells.get(name);
  const label = record.columns.find(({ id }) => id === name)?.label ?? name;
  return { label, ...(cell ?? {}) };
}

function operandId(names: readonly string[], row: ComparedRow, { columns }: Comparison): string {
  const name = operandColumn(names, row);
  const cell = row.cells.get(name);
  const disclosure = columns.find(({ record }) => record.id === name)?.disclosure;
  return cell && "figure" in cell && disclosure ? qualifiedId(disclosure, cell.figure.id) : "";
}

function whyMissing({ label, figure, reason }: Operand): string {
  if (reason !== undefined) return reason;
  const state = figure?.state;
  const words =
    state === "withheld" ? stateText.withheld : state === "blank" ? "原表空白" : stateText.absent;
  return `“${label}”${words}，不能计算`;
}
