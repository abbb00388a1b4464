import { derivationOf } from "../derivation.ts";
import { shareSumOutcomes } from "../share-sums.ts";
import { shareIsPartOverWhole } from "../text/share-is-part-over-whole.ts";
import type { TieOut } from "../tie-out.ts";
import { tieRatio } from "../tie-ratio.ts";

export const sharesArePartsOfTheirWhole: TieOut = {
  id: "TX-02",
  title: {
    zh: "占比等于部分除以整体；各部分合成整体时，占比之和为100%",
    en: "A share is the part over the whole it names; the shares of all parts sum to 100 %",
  },
  source: "正文与表格的勾稽",
  severity: "error",
  tolerance: "ratio",
  kinds: ["final-accounts", "budget"],
  needs: ["facts.json"],
  fix: "请按所称的整体重新计算占比，四舍五入到所印的位数。",
  read: [shareIsPartOverWhole],
  *test(ledger) {
    for (const figure of ledger.stated()) {
      const derivation = derivationOf(ledger, figure);
      if (derivation?.rule !== "share") continue;
      const [part, whole] = derivation.operands;
      for (const outcome of tieRatio(ledger, figure, { part, whole, isShare: true })) {
        yield outcome.result === "failed" ? { ...outcome, part: part?.origin } : outcome;
      }
    }
    yield* shareSumOutcomes(ledger);
  },
};
