import { type Figure, figureDirection, printFigure } from "../../figures/figure.ts";
import type { Ledger } from "../ledger.ts";
import { type Explained, explainedDifferences, figuresIn } from "../reasons.ts";
import { signedValue } from "../signed-value.ts";
import { reasonAmountsAddUp } from "../text/reason-amounts-add-up.ts";
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
  read: [reasonAmountsAddUp],
  *test(ledger) {
    for (const difference of explainedDifferences(ledger)) {
      yield* outcomes(ledger, difference);
      yield* excess(ledger, difference);
    }
  },
};

/** An amount that was added cannot exceed an increase that nothing is said to have lessened. */
function excess(ledger: Ledger, { figure, passage, section, sign }: Explained): Outcome[] {
  if (!passage || sign <= 0 || figureDirection(figure) !== "up") return [];
  const given = figuresIn(ledger, section, passage).filter(
    ({ id, word, unit }) => id.startsWith("reasons.") && word === undefined && unit.endsWith("元"),
  );
  if (given.length === 0 || lessens.test(passage.markdown)) return [];
  return given.flatMap((reason): Outcome[] => {
    const [most] = tieSum(ledger, figure, [reason], { atMost: true });
    if (!most || most.result === "not-testable") return [];
    if (most.result !== "failed") return [{ ...most, result: "passed" }];
    const [amount, change] = [reason, figure].map((of) => `${printFigure(of)}${of.unit}`);
    return [
      {
        ...most,
        sum: undefined,
        message: `“${figure.label}”${figure.word}${change}，原因里的“${reason.label}”${amount}比它还大，又没有说有什么减少`,
        fix: "请核对原因里的金额；另有减少的要一并写明，已含在年初预算里的不是增加的原因。",
      },
    ];
  });
}

const lessens = /减少|下降|降低|压减|压缩|节约|收回|抵减|结余/;

function outcomes(ledger: Ledger, { figure, passage, section }: Explained): Outcome[] {
  if (!passage) return [];
  const given = figuresIn(ledger, section, passage);
  const moves = given.filter((one) => ["up", "down"].includes(figureDirection(one)));
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
  if (figureDirection(figure) !== "none") return [figure, []];
  const budget = ledger.figure(`${figure.id}-initial-budget`);
  return budget ? [figure, [budget]] : [undefined, []];
}
