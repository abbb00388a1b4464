import type { Figure } from "../../figures/figure.ts";
import { derivationOf } from "../derivation.ts";
import type { Ledger } from "../ledger.ts";
import { signedValue } from "../signed-value.ts";
import { tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const previousYearIsLastYearsDocument: TieOut = {
  id: "XY-02",
  title: {
    zh: "所称的上年数与上年公开一致",
    en: "What is said of last year is what last year's document says",
  },
  source: "同一单位前后两年的决算（预算）公开",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts", "budget"],
  needs: ["<unit>/<year−1>/<kind>"],
  fix: "请对照上年公开的数；口径或范围有变化的要写明。",
  *test(ledger) {
    const { unit, year, kind } = ledger.disclosure.record;
    const last = ledger.neighbours.ledger(unit, year - 1, kind);
    if (!last) return;
    for (const figure of ledger.stated()) {
      yield* printed(ledger, last, figure);
      yield* implied(ledger, last, figure);
    }
  },
};

/** `<cell>-previous`. */
function printed(ledger: Ledger, last: Ledger, figure: Figure): Outcome[] {
  if (!figure.id.endsWith("-previous")) return [];
  const before = last.figure(figure.id.slice(0, -"-previous".length));
  return before ? tieSum(ledger, figure, [before]) : [];
}

/** A change says what last year was: now − change. */
function implied(ledger: Ledger, last: Ledger, change: Figure): Outcome[] {
  const derivation = derivationOf(ledger, change);
  if (derivation?.rule !== "change" || derivation.base !== "previous") return [];
  const [now] = derivation.operands;
  const before = last.figure(derivation.ids[0] ?? "");
  const moved = signedValue(change);
  if (!now?.value || !before || !moved) return [];
  return tieSum(ledger, change, [now, { figure: before, factor: -1 }], {
    label: `${change.label}（上年数见上年公开）`,
    total: moved,
  });
}
