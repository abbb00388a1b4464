import { tieSum } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

const columns = ["budget", "final", "initial-budget", "previous-budget"];

export const officialExpensesAddUp: TieOut = {
  id: "FA-11",
  title: {
    zh: "“三公”经费合计为三项之和，公务用车为购置与运行维护之和",
    en: "Official expenses are the sum of their three items, vehicles of purchase and operation",
  },
  source: "部门决算报表：财政拨款“三公”经费支出决算表；预算公开同表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts", "budget"],
  needs: ["official-expenses"],
  fix: "请核对“三公”经费各项与合计。",
  test: (ledger) =>
    columns.flatMap((column) => {
      const amount = (row: string) => ledger.figure(`official-expenses.${row}.${column}`);
      const parts = ["abroad", "vehicles", "hospitality"].map(amount);
      const vehicles = ["vehicle-purchase", "vehicle-operation"].map(amount);
      return [
        ...(parts.some((part) => part) ? tieSum(ledger, amount("total"), parts) : []),
        ...(vehicles.some((part) => part) ? tieSum(ledger, amount("vehicles"), vehicles) : []),
      ];
    }),
};
