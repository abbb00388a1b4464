import { printFigure } from "../../figures/figure.ts";
import { replaceReferences } from "../../figures/section-text.ts";
import { sectionsOf } from "../../forms/form.ts";
import type { Ledger } from "../ledger.ts";
import { type Explained, explainedDifferences } from "../reasons.ts";
import { differenceHasAReason } from "../text/difference-has-a-reason.ts";
import { reasonPointsTheSameWay } from "../text/reason-points-the-same-way.ts";
import { notTestable, placeOf } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const reasonsPointTheSameWay: TieOut = {
  id: "TX-08",
  title: {
    zh: "有差额就写明原因，原因与差额方向一致",
    en: "A difference has a reason, and the reason points the same way",
  },
  source: "财预〔2016〕143号：增减变化应说明原因",
  severity: "warning",
  tolerance: "none",
  kinds: ["final-accounts"],
  needs: ["text"],
  fix: "请写明这项增减的实际原因，使它与增减的方向一致。",
  read: [reasonPointsTheSameWay, differenceHasAReason],
  *test(ledger) {
    for (const difference of explainedDifferences(ledger)) {
      if (difference.sign !== 0) yield outcome(ledger, difference);
    }
  },
};

function outcome(ledger: Ledger, difference: Explained): Outcome {
  const { figure, sign, passage, file, section } = difference;
  const direction = sign > 0 ? "增加" : "减少";
  const tested = {
    ...placeOf(figure),
    formula: `原因应说明为什么${direction}`,
    operands: [],
    stated: `${printFigure(figure)}${figure.unit}`,
  };
  if (!passage || passage.markdown.trim() === "") {
    return {
      ...tested,
      result: "failed",
      message: `“${figure.label}”有${direction}，却没有写明原因`,
      fix: `请在“${titleOf(ledger, section)}”的正文中写明原因。`,
    };
  }
  const words = readable(ledger, section, passage.markdown);
  const leaning = ledger.model.wording.leaningOf(words);
  if (leaning === undefined) {
    return notTestable(figure, figure.label, "原因里没有说明方向的词，或两个方向都说");
  }
  if (leaning === (sign > 0 ? "up" : "down")) return { ...tested, result: "passed" };
  return {
    ...tested,
    result: "failed",
    origin: `${file}#L${passage.line}`,
    ...(file !== undefined && { line: { file, section, number: passage.line } }),
    message: `“${figure.label}”实际是${direction}，原因说的却是${leaning === "up" ? "增加" : "减少"}`,
  };
}

function titleOf({ disclosure }: Ledger, section: string): string {
  return sectionsOf(disclosure.form).find(({ id }) => id === section)?.title ?? section;
}

/** The passage with the direction words of the figures that it prints. */
function readable(ledger: Ledger, section: string, markdown: string): string {
  return replaceReferences(markdown, (id) => {
    return ledger.within(section, id)?.word ?? "";
  });
}
