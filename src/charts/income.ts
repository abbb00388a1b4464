import { kindTitle } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { rowSets } from "../narrative/row-sets.ts";
import { createTeller } from "../narrative/teller.ts";
import { isShown } from "./amount.ts";
import type { ChartModel } from "./chart-model.ts";
import { bySize, composition, seriesOf } from "./composition.ts";
import { chartIncomeInContext } from "./income-in-context.ts";

/**
 * The year's income by source. Where all income of final accounts is from one source, a chart of the
 * sources would say nothing: the total then stands beside last year's and the initial budget.
 */
export function chartIncome(disclosure: Disclosure, section: string): ChartModel | undefined {
  const { kind } = disclosure.record;
  const teller = createTeller(disclosure, section);
  const shown = rowSets["income-sources"]({ disclosure, section })
    .map(({ cell, words }) => ({ cell, label: words.row ?? "" }))
    .filter(({ cell }) => isShown(teller.figure(cell)));
  const [only] = shown;
  if (kind === "final-accounts" && only && shown.length === 1)
    return chartIncomeInContext(disclosure, section, only);
  const column = only?.cell.split(".").at(-1) ?? "amount";
  return composition(teller, {
    id: "income",
    title: `收入${kindTitle[kind]}：按来源`,
    subject: `收入${kindTitle[kind]}`,
    mainly: "主要来自",
    total: kind === "budget" ? `totals.income-total.${column}` : "totals.current-income.amount",
    parts: bySize(teller, shown),
    series: seriesOf(kind),
  });
}
