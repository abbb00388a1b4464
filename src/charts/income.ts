import type { Disclosure } from "../model/disclosure-model.ts";
import { createTeller } from "../narrative/teller.ts";
import { isShown } from "./amount.ts";
import type { ChartModel } from "./chart-model.ts";
import { bySize, composition } from "./composition.ts";
import { chartIncomeInContext } from "./income-in-context.ts";

/**
 * 图1: the year's income by source (公开01表, left side). Where all of it is from one source, a chart of
 * the sources would say nothing: the total then stands beside last year's and the initial budget.
 */
export function chartIncome(disclosure: Disclosure, section: string): ChartModel | undefined {
  const teller = createTeller(disclosure, section);
  const sources = (disclosure.tables.get("totals")?.rows ?? [])
    .filter((row) => row.block === "income" && row.prefix)
    .map(({ id, label }) => ({ cell: `totals.${id}.amount`, label }));
  const shown = sources.filter(({ cell }) => isShown(teller.figure(cell)));
  const [only] = shown;
  if (only && shown.length === 1) return chartIncomeInContext(disclosure, section, only);
  return composition(teller, {
    id: "income",
    title: "图1 收入决算：按来源",
    lead: `${disclosure.record.year}年度收入决算`,
    total: "totals.current-income.amount",
    parts: bySize(teller, shown),
    series: { id: "final", label: "决算" },
  });
}
