import { totalsBalanceInText } from "../text/totals-balance-in-text.ts";
import { tieEqual } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

export const totalsBalance: TieOut = {
  id: "FA-01",
  title: { zh: "收入总计等于支出总计", en: "Total income equals total expenditure" },
  source: "部门决算报表：收入支出决算总表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["totals"],
  fix: "请核对收入支出决算总表左右两边的总计，找出漏填或多填的一项。",
  read: [totalsBalanceInText],
  test: (ledger) =>
    tieEqual(
      ledger,
      ledger.figure("totals.expenditure-total.amount"),
      ledger.figure("totals.income-total.amount"),
      "支出总计与收入总计",
    ),
};
