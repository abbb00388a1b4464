import { type Block, list, paragraph, say } from "./say.ts";
import type { Teller } from "./teller.ts";

interface Part {
  readonly cell: string;
  readonly label: string;
}

/** A total and its parts, each with amount and share of the total. */
function tellComposition(
  teller: Teller,
  lead: string,
  total: string,
  parts: readonly Part[],
): Block[] {
  const items = parts.map(({ cell, label }) => {
    const share = teller.derived(`${cell}-share`, `${label}占${lead}的比重`, "share", [
      cell,
      total,
    ]);
    return say`${label}${teller.figure(cell)}${share ? say`，占${share}` : ""}`;
  });
  const { unit, record } = teller.disclosure;
  return [
    paragraph(say`${unit.name}${record.year}年度${lead}${teller.figure(total)}，其中：`),
    list(items.map((item, index) => say`${item}${index === items.length - 1 ? "。" : "；"}`)),
  ];
}

/** 收入决算情况: the year's income by source (公开01表, left side). */
export function tellIncome(teller: Teller): Block[] {
  const rows = teller.disclosure.tables.get("totals")?.rows ?? [];
  const sources = rows.filter((row) => row.block === "income" && row.prefix);
  return tellComposition(
    teller,
    "本年收入决算合计",
    "totals.current-income.amount",
    sources.map(({ id, label }) => ({ cell: `totals.${id}.amount`, label: `本年${label}` })),
  );
}

/** 支出决算情况: the year's expenditure by kind (公开03表, total row). */
export function tellExpenditure(teller: Teller): Block[] {
  const columns = teller.disclosure.tables.get("expenditure")?.spec.columns ?? [];
  return tellComposition(
    teller,
    "本年支出决算合计",
    "expenditure.total.total",
    columns
      .filter((column) => column.id !== "total")
      .map(({ id, label }) => ({ cell: `expenditure.total.${id}`, label: `本年${label}` })),
  );
}
