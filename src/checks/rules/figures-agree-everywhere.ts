import { derivationOf } from "../derivation.ts";
import { signedValue } from "../signed-value.ts";
import { figuresMatchTheData } from "../text/figures-match-the-data.ts";
import { sameFigureSameValue } from "../text/same-figure-same-value.ts";
import { tieSum } from "../tie.ts";
import type { TieOut } from "../tie-out.ts";

export const figuresAgreeEverywhere: TieOut = {
  id: "TX-01",
  title: {
    zh: "同一个数在正文各处、表格各处相同",
    en: "A figure is the same wherever the document gives it",
  },
  source: "财预〔2016〕143号：公开内容真实、准确、一致",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts", "budget"],
  needs: ["facts.json"],
  fix: "请核对原始数据，把各处改成同一个数。",
  read: [sameFigureSameValue, figuresMatchTheData],
  *test(ledger) {
    for (const id of ledger.statedIds()) {
      const [first, ...others] = ledger.sources(id);
      if (!first) continue;
      // Changes count with their direction: 增加 in one place and 减少 in another are two numbers.
      const value = signedValue(first) ?? undefined;
      for (const other of others) {
        const total = signedValue(other) ?? undefined;
        yield* tieSum(ledger, other, [{ figure: first, value }], { total });
      }
    }
    for (const figure of ledger.stated()) {
      const derivation = figure.formula && derivationOf(ledger, figure);
      if (derivation?.rule !== "equal") continue;
      const [same] = derivation.operands;
      const value = (same && signedValue(same)) ?? undefined;
      const term = same && { figure: same, value };
      yield* tieSum(ledger, figure, [term], { total: signedValue(figure) ?? undefined });
    }
  },
};
