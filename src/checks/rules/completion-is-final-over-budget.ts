import { type Figure, printFigure } from "../../figures/figure.ts";
import { derivationOf } from "../derivation.ts";
import { bearsOut, cureByScore } from "../execution-points.ts";
import type { Ledger } from "../ledger.ts";
import { comparisonWordsFit } from "../text/comparison-words-fit.ts";
import { completionInText } from "../text/completion-in-text.ts";
import type { Outcome, TieOut } from "../tie-out.ts";
import { tieRatio } from "../tie-ratio.ts";

export const completionIsFinalOverBudget: TieOut = {
  id: "TX-03",
  title: {
    zh: "完成率等于决算数除以所称的预算数，不封顶",
    en: "Completion is the final amount over the budget that the sentence names, never capped",
  },
  source: "正文与表格的勾稽",
  severity: "error",
  tolerance: "ratio",
  kinds: ["final-accounts", "budget"],
  needs: ["facts.json"],
  fix: "请用决算数除以所称的预算数重新计算；超过100%照实写，预算数为0写“无可比性”。",
  read: [completionInText, comparisonWordsFit],
  *test(ledger) {
    for (const figure of ledger.stated()) {
      const derivation = derivationOf(ledger, figure);
      if (derivation?.rule !== "completion") continue;
      const [part, whole] = derivation.operands;
      const outcomes = tieRatio(ledger, figure, { part, whole });
      yield* outcomes.map((outcome) => withLikelierCulprit(ledger, figure, outcome));
    }
  },
};

/** A rate that the score beside it bears out is likelier right than the amounts. */
function withLikelierCulprit(ledger: Ledger, rate: Figure, outcome: Outcome): Outcome {
  const score = ledger.figure(rate.id.replace(/\.completion$/, ".score"));
  if (outcome.result !== "failed" || outcome.severity || score === rate) return outcome;
  if (!score?.value || !rate.value || !bearsOut(score.value, rate.value)) return outcome;
  const [points, percent] = [score, rate].map((one) => `${printFigure(one)}${one.unit}`);
  return { ...outcome, fix: cureByScore(points ?? "", percent ?? "") };
}
