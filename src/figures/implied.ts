import { subtractDecimals, sumDecimals } from "../numbers/decimal.ts";
import { type Figure, figureDirection } from "./figure.ts";

/** Which way a stated change goes, where the source says so. */
export type StatedDirection = "increase" | "decrease";

/**
 * The direction of a stated change: the sign of the number, or else its word. Undefined where the word is
 * a remnant of the template (增加(减少)) or there is none; a change of 0 has no need of one.
 */
export function statedDirection(figure: Figure): StatedDirection | undefined {
  const { value } = figure;
  if (!value || value.digits < 0n) return "decrease";
  if (value.digits === 0n) return "increase";
  const said = figureDirection(figure);
  return said === "up" ? "increase" : said === "down" ? "decrease" : undefined;
}

/**
 * The amount before a stated change: now − change, or now + change where the word says 减少 and the number
 * has no sign. Its formula holds for the numbers as printed. Its id is that of `now` with the suffix that
 * says what it is: `-previous`, or `-initial-budget` for a change against the initial budget.
 */
export function impliedFigure(
  now: Figure,
  change: Figure,
  direction: StatedDirection,
  qualify: (id: string) => string,
): Figure | undefined {
  if (!now.value || !change.value) return undefined;
  const isAdded = direction === "decrease" && change.value.digits > 0n;
  const value = isAdded
    ? sumDecimals([now.value, change.value])
    : subtractDecimals(now.value, change.value);
  const operands = [now.id, change.id];
  const ofBudget = change.id.endsWith("-budget-change");
  return {
    id: `${now.id}${ofBudget ? "-initial-budget" : "-previous"}`,
    label: `${now.label}${ofBudget ? "的年初预算" : "的上年数"}（推算）`,
    state: value.digits === 0n ? "zero" : "value",
    value,
    unit: now.unit,
    how: "computed",
    origin: `=${isAdded ? "sum" : "difference"}(${operands.map(qualify).join(", ")})`,
    formula: { rule: isAdded ? "sum" : "difference", operands },
  };
}
