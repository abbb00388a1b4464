import type { Figure } from "../../figures/figure.ts";
import { quantityOf, residual } from "../../figures/quantity.ts";
import type { Ledger } from "../ledger.ts";
import { placeOf, toOperand } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const codesAgreeAcrossDocuments: TieOut = {
  id: "XY-05",
  title: {
    zh: "同一笔钱在预算公开和决算公开中用同一个科目",
    en: "The same money stands under the same code in budget and final accounts",
  },
  source: "政府收支分类科目；同一单位同一年度的预算公开与决算公开",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["general-budget", "<unit>/<year>/budget"],
  fix: "请核对科目名称和编码，预算、决算用同一个科目。",
  *test(ledger) {
    const { unit, year } = ledger.disclosure.record;
    const budget = ledger.neighbours.ledger(unit, year, "budget");
    if (!budget) return;
    const own = items(ledger, "total-initial-budget");
    const planned = items(budget, "total");
    for (const [code, figure] of own) yield* outcome(code, figure, own, planned);
  },
};

/** Item codes with what was budgeted for them. */
function items(ledger: Ledger, column: string): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>();
  for (const id of ledger.rows("general-budget").keys()) {
    const figure = ledger.figure(`general-budget.${id}.${column}`);
    if (/^\d{7}$/.test(id) && figure?.value) found.set(id, figure);
  }
  return found;
}

/** Another code of the same 款 that only the budget has, with the same amount. */
function outcome(
  code: string,
  figure: Figure,
  own: ReadonlyMap<string, Figure>,
  planned: ReadonlyMap<string, Figure>,
): Outcome[] {
  const tested = { ...placeOf(figure), formula: "预算公开与决算公开的科目", operands: [] };
  if (planned.has(code)) return [{ ...tested, result: "passed" }];
  const other = [...planned].find(
    ([candidate, amount]) =>
      candidate.slice(0, 5) === code.slice(0, 5) && !own.has(candidate) && isSame(figure, amount),
  );
  if (!other) return [];
  const [candidate, amount] = other;
  return [
    {
      ...tested,
      result: "failed",
      operands: [toOperand(amount)],
      stated: `${code} ${figure.label}`,
      expected: `${candidate} ${amount.label}`,
      codes: { stated: code, expected: candidate },
      message: `同一笔年初预算，决算列“${figure.label}”（${code}），预算公开列“${amount.label}”（${candidate}）`,
    },
  ];
}

function isSame(a: Figure, b: Figure): boolean {
  const [one, other] = [quantityOf(a), quantityOf(b)];
  return one !== null && other !== null && residual(one, [other]).isRounding;
}
