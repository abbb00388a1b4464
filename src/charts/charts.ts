import type { Disclosure } from "../model/disclosure-model.ts";
import type { ChartModel } from "./chart-model.ts";
import { chartExpenditure } from "./expenditure.ts";
import { chartFunctionalExpenditure } from "./functional-expenditure.ts";
import { chartIncome } from "./income.ts";
import { chartInitialBudgetAndFinal } from "./initial-budget-and-final.ts";
import { chartOfficialExpenses } from "./official-expenses.ts";

/** The charts that a form can ask for. To add one: a file of its own, its id here, its function below. */
export const chartIds = [
  "income",
  "expenditure",
  "functional-expenditure",
  "initial-budget-and-final",
  "official-expenses",
] as const;
export type ChartId = (typeof chartIds)[number];

/** What each chart shows, as one section of a disclosure tells its figures. */
export const charts: Readonly<
  Record<ChartId, (disclosure: Disclosure, section: string) => ChartModel | undefined>
> = {
  income: chartIncome,
  expenditure: chartExpenditure,
  "functional-expenditure": chartFunctionalExpenditure,
  "initial-budget-and-final": chartInitialBudgetAndFinal,
  "official-expenses": chartOfficialExpenses,
};

export function isChartId(id: string): id is ChartId {
  return (chartIds as readonly string[]).includes(id);
}

/**
 * The chart of this id; undefined when the disclosure has nothing to draw, or has it in several units,
 * which no common scale can show. Throws for an id that no chart has.
 */
export function chartModel(
  disclosure: Disclosure,
  section: string,
  id: string,
): ChartModel | undefined {
  if (!isChartId(id))
    throw new Error(`no chart is called "${id}"; there are ${chartIds.join(", ")}`);
  const chart = charts[id](disclosure, section);
  const figures = chart?.rows.flatMap((row) => row.figures) ?? [];
  return figures.some((figure) => figure && figure.unit !== chart?.unit) ? undefined : chart;
}
