import type { Ledger } from "../ledger.ts";
import { sentenceWith } from "../sentence-with.ts";
import { notTestable, tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

const pairs = [
  ["totals.opening-carryover.amount", "totals.closing-carryover.amount"],
  ["fiscal-totals.opening-carryover.amount", "fiscal-totals.closing-carryover.total"],
  ["government-funds.total.opening-carryover", "government-funds.total.closing-carryover"],
  ["state-capital.total.opening-carryover", "state-capital.total.closing-carryover"],
] as const;

export const carryoverGoesOn: TieOut = {
  id: "XY-03",
  title: {
    zh: "年初结转和结余等于上年的年末结转和结余",
    en: "The opening carryover is last year's closing carryover",
  },
  source: "同一单位前后两年的决算公开",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["<unit>/<year−1>/final-accounts"],
  fix: "请对照上年决算的年末结转和结余；有调整的要写明原因。",
  test(ledger) {
    const { unit, year } = ledger.disclosure.record;
    const last = ledger.neighbours.ledger(unit, year - 1, "final-accounts");
    if (!last) return [];
    return pairs.flatMap(([opening, closing]) => {
      const before = last.figure(closing);
      const outcomes = before ? tieSum(ledger, ledger.figure(opening), [before]) : [];
      return outcomes.map((outcome) => unlessAdjusted(ledger, opening, outcome));
    });
  },
};

const carried = ["年初结转", "上年结转", "年初余额", "年初数", "期初结转"];
const adjusting = ["调整", "调增", "调减", "更正", "追溯", "收回", "缴回", "上缴", "划转"];

/** An opening carryover that the document says was adjusted need not be last year's closing one. */
function unlessAdjusted(ledger: Ledger, opening: string, outcome: Outcome): Outcome {
  const figure = ledger.figure(opening);
  if (outcome.result !== "failed" || !figure) return outcome;
  const why = sentenceWith(ledger.disclosure, carried, adjusting);
  return why === undefined
    ? outcome
    : notTestable(figure, outcome.label, "正文写明年初结转和结余有调整");
}
