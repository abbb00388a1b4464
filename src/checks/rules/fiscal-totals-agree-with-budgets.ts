import { isCode } from "../code-rows.ts";
import type { Ledger } from "../ledger.ts";
import { tieEqual, tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const fiscalTotalsAgreeWithBudgets: TieOut = {
  id: "FA-07",
  title: {
    zh: "财政拨款总表与一般公共预算、政府性基金、国有资本经营预算各表一致",
    en: "The fiscal totals agree with the tables of the three budgets",
  },
  source: "部门决算报表：财政拨款收入支出决算总表与各预算支出决算表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["fiscal-totals", "general-budget", "government-funds", "state-capital"],
  fix: "请核对财政拨款总表中这一项预算的数和该项预算自己的表。",
  test: (ledger) => [
    ...generalBudget(ledger),
    ...otherBudget(ledger, "government-funds"),
    ...otherBudget(ledger, "state-capital"),
    ...kindOfExpenditure(ledger, "basic"),
    ...kindOfExpenditure(ledger, "project"),
  ],
};

function generalBudget(ledger: Ledger): Outcome[] {
  const classes = [...ledger.rows("general-budget").values()].filter((row) => isCode(row, 3));
  const pairs = [["current-expenditure", "total"], ...classes.map(({ id }) => [id, id])];
  return pairs.flatMap(([line = "", row = ""]) =>
    tieEqual(
      ledger,
      ledger.figure(`general-budget.${row}.total`),
      ledger.figure(`fiscal-totals.${line}.general-budget`),
    ),
  );
}

/** A table that is empty on purpose stands for 0. */
function otherBudget(ledger: Ledger, budget: string): Outcome[] {
  const pairs = [
    [`fiscal-totals.current-expenditure.${budget}`, `${budget}.total.total`],
    [`fiscal-totals.${budget}.amount`, `${budget}.total.income`],
    [`fiscal-totals.opening-${budget}.amount`, `${budget}.total.opening-carryover`],
  ] as const;
  return pairs.flatMap(([line, cell]) => {
    const total = ledger.figure(line);
    const own = ledger.disclosure.tables.get(budget)?.rows.length ? ledger.figure(cell) : undefined;
    if (own) return tieEqual(ledger, own, total);
    return ledger.isEmptyTable(budget) ? tieSum(ledger, total, []) : [];
  });
}

/** 财政拨款支出中的基本（项目）支出: that of the three budgets; a table that is empty on purpose adds nothing. */
function kindOfExpenditure(ledger: Ledger, kind: "basic" | "project"): Outcome[] {
  const stated = ledger.figure(`fiscal-totals.expenditure.${kind}`);
  const budgets = ["general-budget", "government-funds", "state-capital"].filter(
    (budget) => !ledger.isEmptyTable(budget),
  );
  return tieSum(
    ledger,
    stated,
    budgets.map((budget) => ledger.figure(`${budget}.total.${kind}`)),
  );
}
