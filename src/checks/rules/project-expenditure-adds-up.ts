import { isCode, partsOf } from "../code-rows.ts";
import { tieEqual, tieSum } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

export const projectExpenditureAddsUp: TieOut = {
  id: "FA-09",
  title: {
    zh: "项目支出与项目支出明细表一致，为其所列各类之和",
    en: "Project expenditure agrees with its detail table and is the sum of its classes",
  },
  source: "部门决算报表：一般公共预算财政拨款项目支出决算明细表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["general-budget", "project-detail"],
  fix: "请核对项目支出合计和明细表的各类、各款。",
  test: (ledger) => {
    const rows = ledger.rows("project-detail");
    const whole = ledger.figure("general-budget.total.project");
    const total = rows.get("total")?.figures.get("amount");
    const classes = [...rows.values()].filter((row) => isCode(row, 3));
    const parts = classes.map(({ figures }) => figures.get("amount"));
    return [
      ...tieEqual(ledger, total, whole),
      ...(parts.length > 0 ? tieSum(ledger, total ?? whole, parts) : []),
      ...(ledger.disclosure.tables.has("project-detail") ? classes : []).flatMap((row) => {
        const items = partsOf(rows, row.id, "amount");
        return items.length > 0 ? tieSum(ledger, row.figures.get("amount"), items) : [];
      }),
    ];
  },
};
