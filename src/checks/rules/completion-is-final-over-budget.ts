import { derivationOf } from "../derivation.ts";
import { comparisonWordsFit } from "../text/comparison-words-fit.ts";
import { completionInText } from "../text/completion-in-text.ts";
import type { TieOut } from "../tie-out.ts";
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
      yield* tieRatio(ledger, figure, { part, whole });
    }
  },
};
