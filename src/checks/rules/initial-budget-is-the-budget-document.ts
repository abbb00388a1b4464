import type { Figure } from "../../model/figure.ts";
import type { Ledger } from "../ledger.ts";
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
    for (const [row, { figures }] of budget.rows("general-budget")) {
      const planned = figures.get("total");
      if (planned) yield* outcomes(ledger, row, planned);
    }
  },
};

/** The same row; where the final accounts give only its items, their sum. */
function outcomes(ledger: Ledger, row: string, planned: Figure): Outcome[] {
  const own = ledger.figure(`general-budget.${row}.total${suffix}`);
  const label = `${planned.label}：决算所称年初预算与预算公开`;
  if (own) return tieSum(ledger, own, [planned], { label });
  if (!/^\d{3}(\d\d)?$/.test(row)) return [];
  const below = [...ledger.disclosure.figures.values()].filter(({ id }) =>
    new RegExp(`^general-budget\\.${row}\\d+\\.total${suffix}$`).test(id),
  );
  // Only items of seven digits: a 款 and its 项 must not count twice.
  const items = below.filter(({ id }) => /\.\d{7}\./.test(id));
  const listed = [...ledger.rows("general-budget").keys()].filter(
    (id) => new RegExp(`^${row}\\d+$`).test(id) && id.length === 7,
  );
  if (items.length === 0 || items.length < listed.length) return [];
  return tieSum(ledger, planned, items, { label });
}
