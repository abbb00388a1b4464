import type { Block } from "./say.ts";
import { paragraph, say } from "./say.ts";
import type { Teller } from "./teller.ts";

const budgets: Record<string, string> = {
  "government-funds": "政府性基金预算财政拨款",
  "state-capital": "国有资本经营预算财政拨款",
};

/** 政府性基金预算 and 国有资本经营预算: the expenditure, its change, and why the table is empty. */
export function tellSingleBudget(teller: Teller): Block[] {
  const { unit, record, tables } = teller.disclosure;
  const cell = `${teller.section}.total.total`;
  const change = teller.compare(cell, "previous");
  const table = tables.get(teller.section);
  return [
    paragraph(
      say`${unit.name}${record.year}年度${budgets[teller.section] ?? ""}支出决算${teller.figure(cell)}${change.length > 0 ? say`。${change}` : ""}。`,
    ),
    ...(change.length > 0 ? teller.reason("change") : []),
    ...(table?.emptyReason ? [paragraph(say`${table.emptyReason}`)] : []),
  ];
}
