import type { Figure } from "../figures/figure.ts";
import { type Disclosure, statementOf } from "../model/disclosure-model.ts";

/** Each with the ids that it goes by: forms name the column of a total differently. */
const wanted = [
  ["收入总计", "totals.income-total.amount", "totals.income-total.budget"],
  ["支出总计", "totals.expenditure-total.amount", "totals.expenditure-total.total"],
  ["财政拨款“三公”经费", "official-expenses.total.final"],
  ["“三公”经费", "official-expenses.total.budget", "official-expenses.total.initial-budget"],
  ["基本支出", "expenditure.total.basic"],
  ["项目支出", "expenditure.total.project"],
  ["政府采购支出", "operations-assets-procurement.procurement.amount"],
  ["政府采购", "procurement.total.amount"],
] as const;
const ofBudgets = new Set(["“三公”经费", "政府采购"]);

/** The few figures that stand for a disclosure, as far as its tables have them. */
export function keyFigures(
  disclosure: Disclosure,
): { readonly label: string; readonly figure: Figure }[] {
  return wanted.flatMap(([label, ...ids]) => {
    if (ofBudgets.has(label) && disclosure.record.kind !== "budget") return [];
    const figure = ids
      .map((id) => disclosure.figures.get(id) ?? statementOf(disclosure, id))
      .find((one) => one?.value);
    return figure ? [{ label, figure }] : [];
  });
}

/** The first of them, which stand on its card in lists: there, marks would lead to no note. */
export function cardFigures(disclosure: Disclosure): ReturnType<typeof keyFigures> {
  return keyFigures(disclosure)
    .slice(0, 3)
    .map(({ label, figure }) => ({ label, figure: { ...figure, marks: undefined } }));
}
