import type { Disclosure } from "../model/disclosure-model.ts";

/** What the year's form calls the budget of 三公: 全年预算, or just 预算. */
export function budgetName({ tables }: Pick<Disclosure, "tables">): string {
  const columns = tables.get("official-expenses")?.spec.columns ?? [];
  return columns.find((column) => column.id === "budget")?.label.replace(/数$/, "") ?? "预算";
}
