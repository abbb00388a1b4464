import { type Block, paragraph, say } from "./say.ts";
import type { Teller } from "./teller.ts";
import { comparisonWithReason } from "./totals.ts";

/** 财政拨款收入支出决算总体情况: the totals against budget and last year, each with its reason. */
export function tellFiscalTotals(teller: Teller): Block[] {
  const { disclosure } = teller;
  const total = "fiscal-totals.income-total.amount";
  return [
    paragraph(
      say`${disclosure.unit.name}${disclosure.record.year}年度的财政拨款收入总计和支出总计相等，都是${teller.figure(total)}。`,
    ),
    ...comparisonWithReason(
      teller,
      total,
      "initial-budget",
      "收、支总计各",
      "income-total-budget-change",
    ),
    ...comparisonWithReason(teller, total, "previous", "收、支总计各", "income-total-change"),
  ];
}
