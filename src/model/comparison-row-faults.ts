import type { Figure } from "../figures/figure.ts";
import { type Finding, inputFault } from "../finding.ts";
import type { ComparedRow } from "./comparison.ts";

/** What makes the figures of one row no match: several units, or several items without a reason. */
export function comparisonRowFaults({ record, cells }: ComparedRow, where: string): Finding[] {
  const figures = [...cells.values()].flatMap((cell) =>
    "figure" in cell ? [cell.figure, ...(cell.impliedFrom ? [cell.impliedFrom.change] : [])] : [],
  );
  const units = [...new Set(figures.map(({ unit }) => unit))];
  const items = [...new Set(figures.map(itemOf))];
  const faults: Finding[] = [];
  if (units.length > 1) {
    faults.push(
      inputFault(
        "CM-01",
        where,
        `“${record.label}”各栏的计量单位不同：${units.join("、")}`,
        "只有单位相同的数才能放在一行；请把不同的一栏改写为 none 并说明原因。",
      ),
    );
  }
  if (items.length > 1 && record.match === undefined) {
    faults.push(
      inputFault(
        "CM-02",
        where,
        `“${record.label}”各栏引用的项目不同（${items.join("、")}），没有说明为什么放在一行`,
        "请在本行写 match，说明名称、编码或口径怎样对应；不能对应的改写 none。",
      ),
    );
  }
  return faults;
}

/** Table and row of a figure: `general-budget.208` of `general-budget.208.total-change`. */
function itemOf({ id }: Figure): string {
  return id.split(".").slice(0, -1).join(".");
}
