import { type Figure, stateText } from "../figures/figure.ts";
import { evaluateFormula } from "../figures/formula.ts";
import type { Inline } from "../narrative/say.ts";
import { computed } from "../narrative/teller.ts";
import { approximate, type Decimal, groupDecimal, magnitude } from "../numbers/decimal.ts";

/** A figure that has a number. */
export type Amount = Figure & { readonly value: Decimal };

export function isAmount(figure: Figure | undefined): figure is Amount {
  return figure !== undefined && figure.value !== null;
}

/** True for figures that a composition shows: not zero, not an empty cell. Absent and withheld ones are shown. */
export function isShown(figure: Figure | undefined): figure is Figure {
  if (!figure || figure.state === "blank") return false;
  return figure.value === null || figure.value.digits !== 0n;
}

/** For lengths of bars and their order only. */
export function sizeOf(figure: Figure | undefined): number {
  return isAmount(figure) ? approximate(figure.value) : 0;
}

/** “51,542.52万元”, “89.78%”, for sentences; nothing where there is no number. */
export function sayAmount(figure: Figure | undefined): Inline[] {
  if (!isAmount(figure)) return [];
  return [{ figure: { ...figure, word: undefined, printed: groupDecimal(figure.value) } }];
}

/** What stands at the end of a bar: “51,542.52”, “0”, or why there is no number. */
export function barText(figure: Figure | undefined): string {
  if (!figure) return stateText.absent;
  if (isAmount(figure)) return figure.value.digits === 0n ? "0" : groupDecimal(figure.value);
  const { state } = figure;
  if (state === "absent" || state === "withheld" || state === "unread") return stateText[state];
  return "原表空白";
}

/** What a change is between, as its formula names it: ids of the figures, unless they are of several disclosures. */
interface Between {
  readonly operands?: readonly [now: string, before: string];
  /** Begins the ids of change and rate. */
  readonly id?: string;
}

/** “增加24,252.45万元，增长73.14%”, “持平”: the word carries the sign (TX-04). Both in one unit. */
export function sayChange(
  now: Amount,
  before: Amount,
  { operands = [now.id, before.id], id = `${now.id}.${before.id}` }: Between = {},
): Inline[] {
  const values = [now.value, before.value];
  const change = evaluateFormula("change", values);
  if (!change || change.digits === 0n) return ["持平"];
  const fell = change.digits < 0n;
  const label = `${now.label}与${before.label}相比`;
  const say = (rule: "change" | "change-rate", unit: string, value: Decimal) =>
    sayAmount(
      computed({ id: `${id}.${rule}`, label, unit, rule, operands, value: magnitude(value) }),
    );
  const amount = [fell ? "减少" : "增加", ...say("change", now.unit, change)];
  const rate = evaluateFormula("change-rate", values);
  if (!rate) return [...amount, "（基数为0，变动率无可比性）"];
  return [...amount, `，${fell ? "下降" : "增长"}`, ...say("change-rate", "%", rate)];
}
