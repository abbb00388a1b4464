import { isCode, partsOf } from "../code-rows.ts";
import type { Ledger } from "../ledger.ts";
import { tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const basicExpenditureAddsUp: TieOut = {
  id: "FA-08",
  title: {
    zh: "基本支出为人员经费与公用经费之和，各为其所列各类之和",
    en: "Basic expenditure is personnel plus public funds, each the sum of its classes",
  },
  source: "部门决算报表：一般公共预算财政拨款基本支出决算（明细）表",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["general-budget", "basic-detail"],
  fix: "请核对基本支出、人员经费、公用经费和它们的各类、各款。",
  test: (ledger) => [
    ...tieSum(ledger, ledger.figure("general-budget.total.basic"), [
      ledger.figure("basic-detail.personnel.amount"),
      ledger.figure("basic-detail.public.amount"),
    ]),
    ...blocks(ledger),
  ],
};

/** 人员经费 = 301 + 303, 公用经费 = 302 + 310 + …: the block in which a class stands decides. */
function blocks(ledger: Ledger): Outcome[] {
  if (!ledger.disclosure.tables.has("basic-detail")) return [];
  const rows = ledger.rows("basic-detail");
  const classes = [...rows.values()].filter((row) => isCode(row, 3));
  const totals = ["personnel", "public"].flatMap((block) => {
    const parts = classes
      .filter((row) => row.block === block)
      .map(({ figures }) => figures.get("amount"));
    return parts.length === 0
      ? []
      : tieSum(ledger, ledger.figure(`basic-detail.${block}.amount`), parts);
  });
  const levels = classes.flatMap((row) => {
    const parts = partsOf(rows, row.id, "amount");
    return parts.length === 0 ? [] : tieSum(ledger, row.figures.get("amount"), parts);
  });
  return [...totals, ...levels];
}
