import type { Base } from "../claims/claim.ts";
import { partsOfId } from "../claims/figure-subjects.ts";
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
  const { stem, kind, base } = partsOfId(figure.id);
  if (kind === "amount") return undefined;
  const cell = stem.endsWith(".") ? cellBeside(ledger, stem) : stem;
  if (cell === undefined) return undefined;
  switch (kind) {
    case "share": {
      const ids = [cell, wholeOf(cell, ledger) ?? ""];
      return { rule: "share", operands: find(ids), ids };
    }
    case "completion": {
      const ids = [cell, completionBase(cell, base)];
      return { rule: "completion", operands: find(ids), ids };
    }
    default: {
      const from = base === "initial-budget" ? base : "previous";
      const ids = [cell, `${cell}-${from}`];
      const rule = kind === "change-rate" ? "change-rate" : "change";
      return { rule, operands: find(ids), ids, base: from };
    }
  }
}

/** `staff.change` stands beside `staff.year-end`: the number that has changed. */
function cellBeside(ledger: Ledger, stem: string): string | undefined {
  return ["year-end", "amount", "total", "initial-budget"]
    .map((name) => stem + name)
    .find((id) => ledger.figure(id));
}

function completionBase(cell: string, base: Base | undefined): string {
  return base === "full-budget" ? cell.replace(/final$/, "budget") : `${cell}-initial-budget`;
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
