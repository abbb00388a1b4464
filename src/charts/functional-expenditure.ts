import type { Disclosure } from "../model/disclosure-model.ts";
import { createTeller } from "../narrative/teller.ts";
import type { ChartModel } from "./chart-model.ts";
import { bySize, composition, seriesOf } from "./composition.ts";

/**
 * General-budget expenditure by 类, largest first. One scale, although small 类 shrink to
 * slivers: how far the largest outweighs the others is what a composition has to show.
 */
export function chartFunctionalExpenditure(disclosure: Disclosure): ChartModel | undefined {
  // The table's cells: what a sentence says of one 类 need not add up with the others.
  const teller = createTeller(disclosure, "");
  const { kind } = disclosure.record;
  const name = kind === "budget" ? "一般公共预算支出" : "一般公共预算财政拨款支出决算";
  const rows = disclosure.tables.get("general-budget")?.rows ?? [];
  const classes = rows
    .filter((row) => row.level === 1)
    .map(({ id, label }) => ({ cell: `general-budget.${id}.total`, label }));
  return composition(teller, {
    id: "functional-expenditure",
    title: `${name}：按功能分类（类）`,
    subject: name,
    mainly: "主要用于",
    total: "general-budget.total.total",
    parts: bySize(teller, classes),
    series: seriesOf(kind),
  });
}
