import type { Figure } from "../../figures/figure.ts";
import type { Ledger, LedgerRow } from "../ledger.ts";
import { tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

const suffix = "-initial-budget";

export const initialBudgetIsTheBudgetDocument: TieOut = {
  id: "XY-01",
  title: {
    zh: "决算所称的年初预算与当年预算公开一致",
    en: "The initial budget in final accounts is that of the year's budget document",
  },
  source: "同一单位、同一年度的预算公开与决算公开（本级口径）",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["<unit>/<year>/budget"],
  fix: "请对照当年的预算公开，改正年初预算数；口径不同的要写明。",
  *test(ledger) {
    const { unit, year } = ledger.disclosure.record;
    const budget = ledger.neighbours.ledger(unit, year, "budget");
    if (!budget) return;
    const rows = budget.rows("general-budget");
    for (const [row, { figures }] of rows) {
      const planned = figures.get("total");
      const own = ledger.figure(`general-budget.${row}.total${suffix}`);
      if (planned && own) yield* tieSum(ledger, own, [planned], { label: labelOf(planned) });
      else if (planned) yield* byItems(ledger, row, planned, rows);
    }
  },
};

/** A 款 or 类 that the budget does not take apart: the items of the final accounts make it up. */
function byItems(
  ledger: Ledger,
  row: string,
  planned: Figure,
  rows: ReadonlyMap<string, LedgerRow>,
): Outcome[] {
  const isBelow = (id: string) => /^\d{7}$/.test(id) && id.startsWith(row);
  if (!/^\d{3}(\d\d)?$/.test(row) || [...rows.keys()].some(isBelow)) return [];
  const items = [...ledger.rows("general-budget").keys()].filter(isBelow);
  const budgets = items.map((id) => ledger.figure(`general-budget.${id}.total${suffix}`));
  const [at] = budgets;
  if (!at || budgets.some((budget) => !budget)) return [];
  return tieSum(ledger, planned, budgets, { label: labelOf(planned), at });
}

function labelOf(planned: Figure): string {
  return `${planned.label}：预算公开与决算所称的年初预算`;
}
