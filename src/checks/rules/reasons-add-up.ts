import type { Figure } from "../../model/figure.ts";
import type { Ledger } from "../ledger.ts";
import { type Explained, explainedDifferences, figuresIn } from "../reasons.ts";
import { directionOf, signedValue } from "../signed-value.ts";
import { notTestable, tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const reasonsAddUp: TieOut = {
  id: "TX-10",
  title: {
    zh: "原因里逐项列出的增减额之和等于差额",
    en: "Amounts that a reason lists one by one add up to the difference",
  },
  source: "正文内部的勾稽",
  severity: "warning",
  tolerance: "sum",
  kinds: ["final-accounts"],
  needs: ["facts.json", "text"],
  fix: "请核对原因里的各项增减额；没有列全时写明“等”或补上其余各项。",
  *test(ledger) {
    for (const difference of explainedDifferences(ledger)) yield* outcomes(ledger, difference);
  },
};

function outcomes(ledger: Ledger, { figure, passage, section }: Explained): Outcome[] {
  if (!passage) return [];
  const given = figuresIn(ledger, section, passage);
  const moves = given.filter(({ word }) => ["up", "down"].includes(directionOf(word)));
  if (moves.length < 2) return [];
  const terms = moves.map((move) => ({ figure: move, value: signedValue(move) ?? undefined }));
  const [total, extra] = differenceOf(ledger, figure);
  if (!total) return [];
  const tested = tieSum(ledger, total, [...terms, ...extra], {
    label: `${figure.label}的变动原因`,
    total: extra.length > 0 ? undefined : (signedValue(total) ?? undefined),
  });
  // Amounts beside the changes may be part of the explanation: then a difference proves nothing.
  const isOpen = given.length > moves.length || /等/.test(passage.markdown.slice(-12));
  return tested.map((result) =>
    result.result === "failed" && isOpen
      ? notTestable(figure, result.label, "原因里还有没有注明增减的金额，不能相加")
      : result,
  );
}

/** A stated change stands for itself; an item is its initial budget plus what the reasons say. */
function differenceOf(ledger: Ledger, figure: Figure): [Figure | undefined, readonly Figure[]] {
  if (directionOf(figure.word) !== "none") return [figure, []];
  const budget = ledger.figure(`${figure.id}-initial-budget`);
  return budget ? [figure, [budget]] : [undefined, []];
}
