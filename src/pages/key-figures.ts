import type { Figure } from "../figures/figure.ts";
import { type Disclosure, statementOf } from "../model/disclosure-model.ts";

const wanted = [
  ["收入总计", "totals.income-total.amount"],
  ["支出总计", "totals.expenditure-total.amount"],
  ["财政拨款“三公”经费", "official-expenses.total.final"],
  ["基本支出", "expenditure.total.basic"],
  ["项目支出", "expenditure.total.project"],
  ["政府采购支出", "operations-assets-procurement.procurement.amount"],
] as const;

/** The few figures that stand for a disclosure, as far as its tables have them. */
export function keyFigures(
  disclosure: Disclosure,
): { readonly label: string; readonly figure: Figure }[] {
  return wanted.flatMap(([label, id]) => {
    const figure = disclosure.figures.get(id) ?? statementOf(disclosure, id);
    return figure?.value ? [{ label, figure }] : [];
  });
}

/** The first of them, which stand on its card in lists: there, marks would lead to no note. */
export function cardFigures(disclosure: Disclosure): ReturnType<typeof keyFigures> {
  return keyFigures(disclosure)
    .slice(0, 3)
    .map(({ label, figure }) => ({ label, figure: { ...figure, marks: undefined } }));
}
