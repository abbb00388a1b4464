import { type Block, heading, paragraph, say } from "./say.ts";
import type { Teller } from "./teller.ts";

const sides = [
  {
    id: "income",
    title: "收入决算总计",
    total: "income-total",
    lines: ["current-income", "non-fiscal-surplus-used", "opening-carryover"],
  },
  {
    id: "expenditure",
    title: "支出决算总计",
    total: "expenditure-total",
    lines: ["current-expenditure", "surplus-distribution", "closing-carryover"],
  },
] as const;

/** Names that the narrative prints otherwise than the table; the others are those of the year's form. */
const labels: Readonly<Record<string, string>> = {
  "current-income": "本年收入决算合计",
  "current-expenditure": "本年支出决算合计",
};

/** 收入支出决算总体情况: both totals against budget and last year, then each side line by line. */
export function tellTotals(teller: Teller): Block[] {
  const { disclosure } = teller;
  const total = "totals.income-total.amount";
  const blocks: Block[] = [
    paragraph(
      say`${disclosure.unit.name}${disclosure.record.year}年度的收入总计和支出总计相等，都是${teller.figure(total)}。`,
    ),
    ...comparisonWithReason(
      teller,
      total,
      "initial-budget",
      "收、支总计各",
      "income-total-budget-change",
    ),
  ];
  const previous = teller.compare(total, "previous", "收、支总计各");
  if (previous.length > 0) blocks.push(paragraph(say`${previous}。`));
  for (const side of sides) {
    blocks.push(
      heading(2, side.id, side.title),
      paragraph(
        say`${side.title}${teller.figure(`totals.${side.total}.amount`)}，由以下各项组成：`,
      ),
    );
    for (const row of side.lines) blocks.push(...line(teller, row));
  }
  return blocks;
}

function line(teller: Teller, row: string): Block[] {
  const cell = `totals.${row}.amount`;
  const rows = teller.disclosure.tables.get("totals")?.rows ?? [];
  const label = labels[row] ?? rows.find(({ id }) => id === row)?.label ?? "";
  const amount = teller.figure(cell);
  const change = teller.compare(cell, "previous");
  const sentence = say`${label}${amount}${change.length > 0 ? say`。${change}` : ""}。`;
  const isZero = amount?.state === "zero";
  const reason = isZero ? [paragraph(say`本年没有这一项内容。`)] : teller.reason(`${row}-change`);
  return [heading(3, row, label), paragraph(sentence), ...(change.length > 0 ? reason : [])];
}

/** A change with its sentence and its reason, when there is a change to tell. */
export function comparisonWithReason(
  teller: Teller,
  cell: string,
  base: "previous" | "initial-budget",
  subject: string,
  reason: string,
): Block[] {
  const change = teller.compare(cell, base, subject);
  if (change.length === 0) return [];
  return [paragraph(say`${change}。`), ...teller.reason(reason)];
}
