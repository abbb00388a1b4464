import { isCode, partsOf } from "../code-rows.ts";
import type { Ledger } from "../ledger.ts";
import { hasOtherColumns } from "../own-parts.ts";
import { tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const budgetExpenditureAddsUp: TieOut = {
  id: "BU-02",
  title: {
    zh: "支出为基本、项目（和经营）支出之和，基本支出为人员、公用经费之和，所列各项等于小计",
    en: "Expenditure is basic plus project (plus business); basic is personnel plus public; items make their subtotal",
  },
  source: "部门预算报表：支出预算总表、一般公共预算支出表、基本支出表",
  severity: "error",
  tolerance: "sum",
  kinds: ["budget"],
  needs: ["expenditure", "general-budget", "basic-detail"],
  fix: "请核对小计和所列的各项。",
  test: (ledger) => [
    ...expenditure(ledger),
    ...basic(ledger),
    ...functional(ledger),
    ...items(ledger),
  ],
};

function expenditure(ledger: Ledger): Outcome[] {
  const parts = [
    "basic",
    "project",
    "business",
    "payments-to-superiors",
    "subsidies-to-affiliates",
  ];
  const kinds = parts.flatMap((column) => ledger.figure(`expenditure.total.${column}`) ?? []);
  if (kinds.length === 0 || hasOtherColumns(ledger, "expenditure", parts)) return [];
  const total =
    ledger.figure("expenditure.total.total") ?? ledger.figure("totals.expenditure-total.amount");
  return tieSum(ledger, total, kinds);
}

function basic(ledger: Ledger): Outcome[] {
  const parts = ["personnel", "public"].map((row) => ledger.figure(`basic-detail.${row}.amount`));
  if (parts.every((part) => part === undefined)) return [];
  return tieSum(ledger, ledger.figure("general-budget.total.basic"), parts);
}

/** 合计 = Σ 类, 类 = Σ 款 = Σ 项. */
function functional(ledger: Ledger): Outcome[] {
  return ["income", "expenditure", "general-budget", "government-funds", "state-capital"].flatMap(
    (table) => {
      const rows = ledger.rows(table);
      const parents = [...rows.values()].filter((row) => row.id === "total" || isCode(row));
      return parents.flatMap((row) => {
        const parts = partsOf(rows, row.id === "total" ? "" : row.id, "total");
        return parts.length === 0 ? [] : tieSum(ledger, row.figures.get("total"), parts);
      });
    },
  );
}

const lists: readonly (readonly [string, RegExp])[] = [
  ["personnel", /^30[13]\d\d$/],
  ["public", /^(302|309|310)\d\d$/],
];

function items(ledger: Ledger): Outcome[] {
  if (ledger.disclosure.tables.has("basic-detail")) return [];
  const rows = [...ledger.rows("basic-detail").values()];
  return lists.flatMap(([total, pattern]) => {
    const listed = rows
      .filter(({ id }) => pattern.test(id))
      .flatMap(({ figures }) => figures.get("amount") ?? []);
    const subtotal = ledger.figure(`basic-detail.${total}.amount`);
    return listed.length < 2 ? [] : tieSum(ledger, subtotal, listed, { atMost: true });
  });
}
