import { quantityOfPrint } from "../../claims/claim.ts";
import { claimOfFigure } from "../../claims/claim-of-figure.ts";
import { judgeSame } from "../../claims/judge.ts";
import { originPlace } from "../../figures/figure.ts";
import { formatDecimal } from "../../numbers/decimal.ts";
import { readKnownFigures } from "../../prose/known-figures.ts";
import { say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-01: a figure of the text is the table cell, or the recorded figure, of the same meaning. */
export const figuresMatchTheData: TextRule = (prose, { disclosure, codes }) => {
  if (!disclosure) return [];
  const known = readKnownFigures(prose, disclosure.record.kind, codes?.get("functional"));
  return known.flatMap((one): TextFinding[] => {
    const figure = disclosure.figures.get(one.id);
    const claim = figure && claimOfFigure(figure, disclosure.record.kind);
    // Units that cannot be compared say nothing.
    const isAlike = claim && quantityOfPrint(claim).base === quantityOfPrint(one).base;
    const verdict = claim && isAlike ? judgeSame(one, claim) : "equal";
    if (!figure || !claim || verdict === "equal") return [];
    const expected = `${formatDecimal(claim.value)}${claim.unit}`;
    return [
      {
        rule: "TX-01",
        severity: verdict === "rounding" ? "info" : "error",
        at: one.at,
        stated: say(one),
        expected,
        operands: [{ label: claim.label, token: one.token }],
        message: `${claim.label}正文写 ${say(one)}，数据为 ${expected}（${originPlace(figure.origin)}）${verdict === "rounding" ? "，相差在尾数以内" : ""}`,
        fix: "请核对正文与表格；以表格为准时改正正文。",
      },
    ];
  });
};
