import type { StatTable, TableRow } from "../figures/table.ts";
import { approximate } from "../numbers/decimal.ts";
import { type Block, heading, type Inline, paragraph, say } from "./say.ts";
import type { Teller } from "./teller.ts";

/** 一般公共预算财政拨款支出决算情况: each 类 against the budget, each 项 with its completion and reason. */
export function tellGeneralBudget(teller: Teller): Block[] {
  const table = teller.disclosure.tables.get("general-budget");
  if (!table) return [];
  const { unit, record } = teller.disclosure;
  const total = "general-budget.total.total";
  return [
    paragraph(
      say`${unit.name}${record.year}年度一般公共预算财政拨款支出决算${teller.figure(total)}${againstBudget(teller, total)}。其中：`,
    ),
    ...byAmount(table).flatMap((row) => tellClass(teller, table, row)),
  ];
}

function tellClass(teller: Teller, table: StatTable, row: TableRow): Block[] {
  const cell = `general-budget.${row.id}.total`;
  const change = teller.compare(cell, "initial-budget");
  const items = table.rows.filter((item) => item.level === 3 && item.code?.startsWith(row.id));
  return [
    heading(2, `class-${row.id}`, `${row.label}（类）`),
    paragraph(
      say`${row.label}（类）决算数为${teller.figure(cell)}${change.length > 0 ? say`，${change}` : ""}。`,
    ),
    ...items.flatMap((item) => tellItem(teller, table, item)),
  ];
}

function tellItem(teller: Teller, table: StatTable, item: TableRow): Block[] {
  const cell = `general-budget.${item.id}.total`;
  const group = table.rows.find((row) => row.level === 2 && item.code?.startsWith(row.id));
  return [
    heading(3, `item-${item.id}`, `${group?.label ?? ""}（款）${item.label}（项）`),
    paragraph(say`支出决算${teller.figure(cell)}${againstBudget(teller, cell)}。`),
    ...teller.explained("决算数与年初预算数不同的原因", item.id),
  ];
}

function againstBudget(teller: Teller, cell: string): Inline[] {
  const budget = teller.figure(`${cell}-initial-budget`);
  if (!budget) return [];
  const label = `${teller.figure(cell)?.label ?? ""}完成年初预算的比例`;
  const rate = teller.derived(`${cell}-completion`, label, "completion", [cell, budget.id]);
  return say`，年初预算${budget}，${rate ? say`完成年初预算的${rate}` : "年初预算为0，完成率无可比性"}`;
}

function byAmount(table: StatTable): TableRow[] {
  const amount = (row: TableRow) => {
    const value = row.cells.get("total")?.value;
    return value ? approximate(value) : 0;
  };
  return table.rows.filter((row) => row.level === 1).sort((a, b) => amount(b) - amount(a));
}
