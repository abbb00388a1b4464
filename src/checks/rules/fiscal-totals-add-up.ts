import { isCode } from "../code-rows.ts";
import type { Ledger } from "../ledger.ts";
import { tieEqual, tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

const budgets = ["general-budget", "government-funds", "state-capital"];

export const fiscalTotalsAddUp: TieOut = {
  id: "FA-06",
  title: {
    zh: "财政拨款总表平衡，各行为三项预算之和，与收入决算表一致",
    en: "The fiscal totals balance, and each line is the sum of the three budgets",
  },
  source: "部门决算报表：财政拨款收入支出决算总表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["fiscal-totals", "income"],
  fix: "请核对财政拨款收入支出决算总表的这一行。",
  test: (ledger) => [...incomeSide(ledger), ...expenditureSide(ledger)],
};

function incomeSide(ledger: Ledger): Outcome[] {
  const amount = (row: string) => ledger.figure(`fiscal-totals.${row}.amount`);
  const existing = (rows: readonly string[]) => rows.flatMap((row) => amount(row) ?? []);
  const opening = existing(budgets.map((budget) => `opening-${budget}`));
  return [
    ...tieSum(ledger, amount("current-income"), existing(budgets)),
    ...(opening.length > 0 ? tieSum(ledger, amount("opening-carryover"), opening) : []),
    ...(amount("current-income")
      ? tieSum(ledger, amount("income-total"), [
          amount("current-income"),
          amount("opening-carryover"),
        ])
      : []),
    ...tieEqual(ledger, ledger.figure("income.total.fiscal"), amount("current-income")),
  ];
}

function expenditureSide(ledger: Ledger): Outcome[] {
  const rows = [...ledger.rows("fiscal-totals").values()].filter(({ figures }) =>
    figures.has("total"),
  );
  const across = rows.flatMap(({ figures }) =>
    tieSum(
      ledger,
      figures.get("total"),
      budgets.map((budget) => figures.get(budget)),
    ),
  );
  const cell = (row: string, column: string) => ledger.figure(`fiscal-totals.${row}.${column}`);
  const classes = rows.filter((row) => isCode(row, 3));
  const down = ["total", ...budgets].flatMap((column) => [
    ...(classes.length > 0
      ? tieSum(
          ledger,
          cell("current-expenditure", column),
          classes.map(({ figures }) => figures.get(column)),
        )
      : []),
    ...(rows.length > 0
      ? tieSum(ledger, cell("expenditure-total", column), [
          cell("current-expenditure", column),
          cell("closing-carryover", column),
        ])
      : []),
  ]);
  const balance = tieEqual(
    ledger,
    cell("expenditure-total", "total"),
    ledger.figure("fiscal-totals.income-total.amount"),
    "财政拨款支出总计与收入总计",
  );
  return [...across, ...down, ...balance];
}
