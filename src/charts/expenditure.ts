import type { Disclosure } from "../model/disclosure-model.ts";
import { createTeller } from "../narrative/teller.ts";
import type { ChartModel } from "./chart-model.ts";
import { composition } from "./composition.ts";

/** 图2: the year's expenditure by kind, in the order of 公开03表 (total row). */
export function chartExpenditure(disclosure: Disclosure, section: string): ChartModel | undefined {
  const columns = disclosure.tables.get("expenditure")?.spec.columns ?? [];
  return composition(createTeller(disclosure, section), {
    id: "expenditure",
    title: "图2 支出决算：按支出性质",
    lead: `${disclosure.record.year}年度支出决算`,
    total: "expenditure.total.total",
    parts: columns
      .filter((column) => column.id !== "total")
      .map(({ id, label }) => ({ cell: `expenditure.total.${id}`, label })),
    series: { id: "final", label: "决算" },
  });
}
