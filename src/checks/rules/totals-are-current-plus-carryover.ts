import { tieSum } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

const sides = {
  "income-total": ["current-income", "non-fiscal-surplus-used", "opening-carryover"],
  "expenditure-total": ["current-expenditure", "surplus-distribution", "closing-carryover"],
};

export const totalsAreCurrentPlusCarryover: TieOut = {
  id: "FA-02",
  title: {
    zh: "总计等于本年合计加结转和结余",
    en: "Each total is the year's amount plus what is carried over",
  },
  source: "部门决算报表：收入支出决算总表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["totals"],
  fix: "请核对总计、本年合计、使用非财政拨款结余（结余分配）和年初（年末）结转和结余。",
  test: (ledger) =>
    Object.entries(sides).flatMap(([total, terms]) =>
      tieSum(
        ledger,
        ledger.figure(`totals.${total}.amount`),
        terms.map((row) => ledger.figure(`totals.${row}.amount`)),
      ),
    ),
};
