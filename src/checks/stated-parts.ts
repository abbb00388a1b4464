import type { Figure } from "../figures/figure.ts";
import type { Ledger } from "./ledger.ts";
import { tieSum } from "./tie.ts";
import type { Outcome, Tested } from "./tie-out.ts";

const kinds = [
  "basic",
  "project",
  "payments-to-superiors",
  "business",
  "subsidies-to-affiliates",
] as const;
const totals = ["expenditure.total.total", "totals.current-expenditure.amount"];

/**
 * What one section says of a total and its parts, by what it says there and not by any table: 基本 and 项目支出
 * make the year's expenditure; the 类 that it lists under 基本 or 项目支出 make that column.
 */
export function* statedParts(ledger: Ledger): Iterable<Outcome> {
  for (const figures of ledger.disclosure.statements.values()) {
    const total = totals.flatMap((id) => figures.get(id) ?? [])[0];
    const parts = kinds.flatMap((kind) => figures.get(`expenditure.total.${kind}`) ?? []);
    if (total && parts.length > 1) yield* tieSum(ledger, total, parts);
    for (const kind of kinds) {
      const column = figures.get(`expenditure.total.${kind}`);
      const classes = [...figures.values()].filter(({ id }) => isClass(id, kind));
      if (column && classes.length > 0) yield* tieSum(ledger, column, classes).map(incomplete);
    }
  }
}

/** A list that comes to less than its whole leaves something out: neither of its numbers need be wrong. */
function incomplete(outcome: Outcome): Outcome {
  const { stated, expected, difference, label } = outcome as Tested;
  if (outcome.result !== "failed" || difference?.startsWith("-")) return outcome;
  return {
    ...outcome,
    sum: undefined,
    custom: "没有写明所列各项是否列全",
    message: `“${label}”为${stated}，所列各类加起来只有${expected}，少了${difference}`,
    fix: "请补齐没有列出的类、款、项，或更正金额。",
  };
}

function isClass(id: string, kind: string): boolean {
  return /^expenditure\.\d{3}\./.test(id) && id.endsWith(`.${kind}`) && id.split(".").length === 3;
}

const changedTotals = totals.map((id) => `${id}-change`);

/** Changes of 基本 and 项目支出 make the change of the total, where one section states all three. */
export function* statedChanges(ledger: Ledger, signed: (figure: Figure) => Figure["value"]) {
  for (const figures of ledger.disclosure.statements.values()) {
    const total = changedTotals.flatMap((id) => figures.get(id) ?? [])[0];
    const parts = kinds.flatMap((kind) => figures.get(`expenditure.total.${kind}-change`) ?? []);
    const [first] = parts;
    if (!total || !first || parts.length < 2) continue;
    const terms = parts.map((figure) => ({ figure, value: signed(figure) ?? undefined }));
    yield* tieSum(ledger, total, terms, {
      total: signed(total) ?? undefined,
      label: `${total.label}（由${parts.map(({ label }) => label).join("、")}合成）`,
      at: first,
    }).map((outcome): Outcome => {
      if (outcome.result !== "failed") return outcome;
      const names = parts.map(({ label }) => `“${label}”`).join("、");
      const message = `${names}按${outcome.formula}合计${outcome.expected}，“${total.label}”却为${outcome.stated}`;
      const amounts = parts.map(({ origin }) => origin.replace(/-change$/, ""));
      const changed = outcome.sum && { amounts, sum: outcome.sum };
      return { ...outcome, message, sum: undefined, changed };
    });
  }
}
