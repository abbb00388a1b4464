import { type Figure, type FormulaRule, sectionOf } from "../figures/figure.ts";
import type { Ledger } from "./ledger.ts";

/** What a stated figure should equal: by its stored formula, else by the convention of its id. */
export interface Derivation {
  readonly rule: FormulaRule;
  /** Operands in the order of the formula; undefined where the document gives none. */
  readonly operands: readonly (Figure | undefined)[];
  /** Ids of the operands, also of those that are not there. */
  readonly ids: readonly string[];
  /** For a change: what it starts from, in words. */
  readonly base?: "previous" | "initial-budget";
}

const suffix = /^(.+?)-?(budget-change-rate|change-rate|budget-change|change|completion|share)$/;

const known = new WeakMap<Ledger, Map<string, Derivation | undefined>>();

/** How a figure is derived; undefined for a figure that stands for itself. Found once for each ledger. */
export function derivationOf(ledger: Ledger, figure: Figure): Derivation | undefined {
  const found = known.get(ledger) ?? new Map<string, Derivation | undefined>();
  known.set(ledger, found);
  if (!found.has(figure.origin)) found.set(figure.origin, findDerivation(ledger, figure));
  return found.get(figure.origin);
}

function findDerivation(ledger: Ledger, figure: Figure): Derivation | undefined {
  const section = sectionOf(figure);
  const find = (ids: readonly string[]) => ids.map((id) => ledger.within(section, id));
  if (figure.formula) {
    const { rule, operands } = figure.formula;
    return { rule, operands: find(operands), ids: operands };
  }
  const match = suffix.exec(figure.id);
  const [, stem = "", derived = ""] = match ?? [];
  const cell = stem.endsWith(".") ? cellBeside(ledger, stem) : stem;
  if (!match || cell === undefined) return undefined;
  const base = derived.startsWith("budget-") ? "initial-budget" : "previous";
  switch (derived) {
    case "share": {
      const ids = [cell, wholeOf(cell, ledger) ?? ""];
      return { rule: "share", operands: find(ids), ids };
    }
    case "completion": {
      const ids = [cell, completionBase(cell)];
      return { rule: "completion", operands: find(ids), ids };
    }
    default: {
      const ids = [cell, `${cell}-${base}`];
      const rule = derived.endsWith("rate") ? "change-rate" : "change";
      return { rule, operands: find(ids), ids, base };
    }
  }
}

/** `staff.change` stands beside `staff.year-end`: the number that has changed. */
function cellBeside(ledger: Ledger, stem: string): string | undefined {
  return ["year-end", "amount", "total", "initial-budget"]
    .map((name) => stem + name)
    .find((id) => ledger.figure(id));
}

/** 三公 is measured by its 全年预算, everything else by its 年初预算 (TX-03). */
function completionBase(cell: string): string {
  const full = /^(official-expenses\.[^.]+)\.final$/.exec(cell);
  return full ? `${full[1]}.budget` : `${cell}-initial-budget`;
}

/** The whole that a share of a cell is measured by, when nothing else is said. */
function wholeOf(cell: string, { disclosure }: Ledger): string | undefined {
  const [table = "", row = "", column = ""] = cell.split(".");
  if (table === "totals") {
    if (disclosure.record.kind === "budget") return "totals.income-total.amount";
    return /^\d{3}$/.test(row)
      ? "totals.current-expenditure.amount"
      : "totals.current-income.amount";
  }
  if (row === "total" && column !== "total") return `${table}.total.total`;
  if (table === "operations-assets-procurement" && row.startsWith("procurement-")) {
    return "operations-assets-procurement.procurement.amount";
  }
  return row === "total" || row === "" ? undefined : `${table}.total.${column}`;
}
