import type { Kind } from "../../../src/forms/form.ts";
import { type Facts, type Fund, funds, type Item } from "./draft-facts.ts";

type Cells = Map<string, bigint>;
const parts = ["personnel", "public", "project"] as const;

/** Every cell that a form may have, by id, in 0.01 of its unit; what is not there is nothing. */
export function cellsOf(kind: Kind, facts: Facts): Cells {
  const cells: Cells = new Map();
  const add = (id: string, amount: bigint) => cells.set(id, (cells.get(id) ?? 0n) + amount);
  functional("expenditure", facts.items, add);
  for (const fund of funds) functional(fund, itemsOf(facts, fund), add);
  totals(kind, facts, add);
  fiscalTotals(kind, facts, add);
  economic(facts, add);
  official(facts, add);
  otherFigures(facts, add);
  return cells;
}

type Add = (id: string, amount: bigint) => void;

function itemsOf({ items }: Facts, ...of: readonly Fund[]): readonly Item[] {
  return items.filter(({ fund }) => of.includes(fund));
}

function spent(items: readonly Item[], ...of: (typeof parts)[number][]): bigint {
  return items.reduce((sum, item) => of.reduce((all, part) => all + item.spent[part], sum), 0n);
}

function functional(table: string, items: readonly Item[], add: Add): void {
  for (const row of ["total", ...codesOf(items)]) {
    const below = items.filter(({ code }) => row === "total" || code.startsWith(row));
    add(`${table}.${row}.total`, spent(below, ...parts));
    add(`${table}.${row}.basic`, spent(below, "personnel", "public"));
    for (const part of parts) add(`${table}.${row}.${part}`, spent(below, part));
    if (table === "government-funds" || table === "state-capital")
      add(`${table}.${row}.income`, spent(below, ...parts));
  }
}

/** 类, 款 and 项 of the items, in their order. */
export function codesOf(items: readonly { readonly code: string }[]): string[] {
  const all = items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]);
  return [...new Set(all)].sort();
}

/** What the three budgets gave in the year; what was carried over belongs to the general budget. */
function incomes(facts: Facts): Readonly<Record<(typeof funds)[number], bigint>> {
  const of = (fund: Fund) => spent(itemsOf(facts, fund), ...parts);
  return {
    "general-budget": of("general-budget") + facts.closing,
    "government-funds": of("government-funds"),
    "state-capital": of("state-capital"),
  };
}

function totals(kind: Kind, facts: Facts, add: Add): void {
  const fiscal = incomes(facts);
  const all = Object.values(fiscal).reduce((a, b) => a + b, 0n);
  const own = Object.values(facts.ownIncome).reduce((a, b) => a + b, 0n);
  const ownSpent = spent(itemsOf(facts, "own"), ...parts);
  const [surplus, distributed] = own < ownSpent ? [ownSpent - own, 0n] : [0n, own - ownSpent];
  const rows: Record<string, bigint> = {
    ...fiscal,
    ...facts.ownIncome,
    fiscal: all,
    "current-income": all + own,
    "non-fiscal-surplus-used": surplus,
    "opening-carryover": facts.opening,
    carryover: facts.opening,
    "current-expenditure": spent(facts.items, ...parts),
    "surplus-distribution": distributed,
    "closing-carryover": facts.opening + facts.closing,
    "income-total": all + own + surplus + facts.opening,
    "expenditure-total": all + own + surplus + facts.opening,
  };
  for (const [row, amount] of Object.entries(rows))
    for (const column of ["amount", "budget", "total"]) add(`totals.${row}.${column}`, amount);
  for (const code of codesOf(facts.items).filter(({ length }) => length === 3)) {
    const below = facts.items.filter((item) => item.code.startsWith(code));
    for (const column of ["amount", "budget", "total"])
      add(`totals.${code}.${column}`, spent(below, ...parts));
    for (const part of parts) add(`totals.${code}.${part}`, spent(below, part));
  }
  if (kind === "budget")
    for (const part of parts) add(`totals.expenditure-total.${part}`, spent(facts.items, part));
}

function fiscalTotals(kind: Kind, facts: Facts, add: Add): void {
  const fiscal = incomes(facts);
  const all = Object.values(fiscal).reduce((a, b) => a + b, 0n);
  const left = facts.opening + facts.closing;
  const rows: Record<string, bigint> = {
    ...fiscal,
    "current-income": all,
    carryover: facts.opening,
    "opening-carryover": facts.opening,
    "opening-general-budget": facts.opening,
    "income-total": all + facts.opening,
  };
  for (const [row, amount] of Object.entries(rows))
    for (const column of ["amount", "budget"]) add(`fiscal-totals.${row}.${column}`, amount);
  const budgeted = facts.items.filter(({ fund }) => fund !== "own");
  for (const row of [...codesOf(budgeted).filter(({ length }) => length === 3), "all"]) {
    const id = row === "all" ? "current-expenditure" : row;
    const below = budgeted.filter(({ code }) => row === "all" || code.startsWith(row));
    for (const column of ["total", "amount"])
      add(`fiscal-totals.${id}.${column}`, spent(below, ...parts));
    for (const fund of funds)
      add(
        `fiscal-totals.${id}.${fund}`,
        spent(
          below.filter((item) => item.fund === fund),
          ...parts,
        ),
      );
  }
  const end = kind === "budget" ? all + facts.opening : spent(budgeted, ...parts) + left;
  for (const column of ["total", "amount"]) {
    add(`fiscal-totals.closing-carryover.${column}`, left);
    add(`fiscal-totals.expenditure-total.${column}`, end);
  }
}

function economic(facts: Facts, add: Add): void {
  const items = itemsOf(facts, "general-budget");
  const basic = spent(items, "personnel", "public");
  for (const column of ["amount", "total"]) add(`basic-detail.total.${column}`, basic);
  for (const part of parts) {
    const whole = spent(items, part);
    const [table, column] =
      part === "project" ? ["project-detail", "amount"] : ["basic-detail", part];
    add(`${table}.total.${part === "project" ? "amount" : part}`, whole);
    if (part !== "project") add(`basic-detail.${part}.amount`, whole);
    let left = whole;
    facts.economic[part].forEach(({ code, thousandths }, index, { length }) => {
      const own = index === length - 1 ? left : (whole * thousandths) / 1000n;
      const amount = own > left ? left : own;
      left -= amount;
      for (const row of [code.slice(0, 3), code])
        for (const id of new Set(["amount", "total", column])) add(`${table}.${row}.${id}`, amount);
    });
  }
}

function official({ official: of }: Facts, add: Add): void {
  const vehicles = of["vehicle-purchase"] + of["vehicle-operation"];
  const rows = { ...of, vehicles, total: of.abroad + vehicles + of.hospitality };
  for (const [row, amount] of Object.entries(rows))
    for (const column of ["budget", "final"]) add(`official-expenses.${row}.${column}`, amount);
}

const vehicleKinds =
  "deputy-provincial principal confidential emergency law-enforcement special retired other".split(
    " ",
  );

function otherFigures(facts: Facts, add: Add): void {
  const { goods, works, services } = facts.procurement;
  const bought = goods + works + services;
  const small = (bought * facts.toSmall) / 1000n;
  const vehicles = facts.vehicles.reduce((a, b) => a + b, 0n) * 100n;
  const operating = (spent(itemsOf(facts, "general-budget"), "public") * facts.operating) / 1000n;
  const final: Record<string, bigint> = {
    "operating-expenses": operating,
    procurement: bought,
    "procurement-goods": goods,
    "procurement-works": works,
    "procurement-services": services,
    "procurement-sme": small,
    "procurement-micro": (small * facts.toMicro) / 1000n,
    vehicles,
    ...Object.fromEntries(
      vehicleKinds.map((kind, index) => [`vehicles-${kind}`, (facts.vehicles[index] ?? 0n) * 100n]),
    ),
    equipment: facts.equipment * 100n,
  };
  for (const [row, amount] of Object.entries(final))
    add(`operations-assets-procurement.${row}.amount`, amount);
  add("operating-expenses.total.amount", operating);
  add("official-expenses.operating-expenses.budget", operating);
  for (const [kind, amount] of Object.entries({ total: bought, goods, works, services }))
    add(`procurement.${kind}.amount`, amount);
  add("state-assets.vehicles.count", vehicles);
  add("state-assets.equipment.count", facts.equipment * 100n);
  let left = spent(facts.items, "project");
  if (facts.projects.length > 0) add("projects.total.total", left);
  facts.projects.forEach((thousandths, index, { length }) => {
    const amount = index === length - 1 ? left : (left * thousandths) / 1000n;
    left -= amount;
    add(`projects.project-${index + 1}.total`, amount);
  });
}
