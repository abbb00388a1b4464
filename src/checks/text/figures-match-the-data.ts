import type { Figure } from "../../figures/figure.ts";
import { originPlace } from "../../figures/figure.ts";
import { formatDecimal } from "../../numbers/decimal.ts";
import { comparePrints } from "../../numbers/interval.ts";
import { convertMoney, isMoneyUnit, toMoney } from "../../numbers/money.ts";
import { type KnownFigure, readKnownFigures } from "../../prose/known-figures.ts";
import { say } from "../../prose/tokens.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/** TX-01: a figure of the text is the table cell, or the recorded figure, of the same meaning. */
export const figuresMatchTheData: TextRule = (prose, { disclosure, codes }) => {
  if (!disclosure) return [];
  const known = readKnownFigures(prose, disclosure.record.kind, codes?.get("functional"));
  return known.flatMap((one): TextFinding[] => {
    const figure = disclosure.figures.get(one.id);
    const verdict = figure ? judge(one, figure) : "equal";
    if (!figure || verdict === "equal") return [];
    const expected = `${formatDecimal(figure.value ?? one.token.value)}${figure.unit}`;
    return [
      {
        rule: "TX-01",
        severity: verdict === "rounding" ? "info" : "error",
        at: one.at,
        stated: say(one.token),
        expected,
        operands: [{ label: figure.label, token: one.token }],
        message: `${figure.label}正文写 ${say(one.token)}，数据为 ${expected}（${originPlace(figure.origin)}）${verdict === "rounding" ? "，相差在尾数以内" : ""}`,
        fix: "请核对正文与表格；以表格为准时改正正文。",
      },
    ];
  });
};

/** Figures that the data do not have, or in units that cannot be compared, say nothing. */
function judge({ token }: KnownFigure, { value, unit }: Figure) {
  if (value === null) return "equal";
  if (unit === token.unit) return comparePrints(token.value, value);
  if (!isMoneyUnit(unit) || !isMoneyUnit(token.unit)) return "equal";
  const money = toMoney(value, unit);
  return money ? comparePrints(token.value, convertMoney(money, token.unit)) : "equal";
}
