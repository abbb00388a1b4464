import { type Decimal, formatDecimal } from "../numbers/decimal.ts";
import { isMoneyUnit, type Money, toMoney } from "../numbers/money.ts";
import { type Direction, directionOf } from "../words/directions.ts";
import type { CellPlace, RecordPlace } from "./place.ts";

/**
 * `zero` is a printed 0, `blank` a printed empty cell, `absent` 原文未公开, `withheld` 依法不公开; `unread` a cell
 * that could not be read for certain, in drafts alone.
 */
export type FigureState = "value" | "zero" | "blank" | "absent" | "withheld" | "unread";

/** The arithmetic that ties a derived figure to its operands. */
export const formulaRules = [
  "equal",
  "sum",
  "difference",
  "change",
  "change-rate",
  "share",
  "completion",
  "zero",
] as const;
export type FormulaRule = (typeof formulaRules)[number];

export interface Formula {
  readonly rule: FormulaRule;
  /** Ids of figures. */
  readonly operands: readonly string[];
  /** Why the rule holds here, for readers. */
  readonly because?: string;
  /** Where that is written: `FILE#/json/pointer`. */
  readonly becauseOrigin?: string;
}

/** What a tie-out says of a figure or a sentence, as its mark on the pages tells it. */
export interface FindingMark {
  /** Anchor of its end-note, and of the finding on the pages of the checks; unique in a disclosure. */
  readonly anchor: string;
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** What is wrong, in words: “…完成年初预算的比例”原文为100%；按4284.55÷4242.96应为100.98%（TX-03）. */
  readonly explanation: string;
  /** The comparison: `=TX-03(id, …)` with the ids of its operands. */
  readonly origin: string;
  readonly acknowledged?: { readonly reason: string; readonly date: string };
}

/** One number of a disclosure: its value, its meaning, and where it comes from. */
export interface Figure {
  /** Stable id, for instance `official-expenses.hospitality.final`. */
  readonly id: string;
  readonly label: string;
  readonly state: FigureState;
  readonly value: Decimal | null;
  /** 万元, %, 辆, 人次 … as printed. */
  readonly unit: string;
  /** As the source prints it, separators included; absent for figures that we computed. */
  readonly printed?: string;
  /** The direction word that stands with it: 增加, 减少, 下降 … as printed. */
  readonly word?: string;
  /** What that word says, where the wording of the site has been asked. */
  readonly direction?: Direction;
  /** The year that the source gives it, where that isn't the year of the document. */
  readonly year?: number;
  readonly how: "stated" | "inferred" | "computed";
  /** `FILE#SHEET!CELL`, `FILE#/json/pointer` or `=formula(id, …)`. */
  readonly origin: string;
  /** The same as structure; absent for what is computed. */
  readonly place?: CellPlace | RecordPlace;
  /** How it was inferred, or what a stated figure should equal. */
  readonly formula?: Formula;
  /** For a cell of a rebuilt workbook: the statement that it was taken from. */
  readonly takenFrom?: string;
  /** Set on what is shown: the errors and warnings that concern it. */
  readonly marks?: readonly FindingMark[];
}

/** How we have a figure, or why there is none, as one word. */
export const figureStates = [
  "stated",
  "inferred",
  "computed",
  "blank",
  "absent",
  "withheld",
  "unread",
] as const;

/** The word for a figure. */
export function stateOfFigure({
  state,
  how,
}: Pick<Figure, "state" | "how">): (typeof figureStates)[number] {
  return state === "value" || state === "zero" ? how : state;
}

/** What stands where there is no number. */
export const stateText: Record<Exclude<FigureState, "value" | "zero">, string> = {
  blank: "",
  absent: "原文未公开",
  withheld: "依法不公开",
  unread: "未读出",
};

/** The text of a figure in running text, without its unit. */
export function printFigure(figure: Figure): string {
  if (figure.value === null) return stateText[figure.state as keyof typeof stateText] ?? "";
  return figure.printed ?? formatDecimal(figure.value);
}

/** The figure as a page prints it: direction word, number, unit. */
export function figureText(figure: Figure): string {
  // A sentence that was printed without its number still prints the unit: 二级项目个.
  if (figure.state === "blank" && figure.printed === "") return figure.unit;
  if (figure.value === null) return printFigure(figure);
  return `${figure.word ?? ""}${printFigure(figure)}${figure.unit}`;
}

/** What the direction word of a figure says. */
export function figureDirection({ word, direction }: Figure): Direction {
  return direction ?? directionOf(word);
}

/** The figure as money; null when it has no value or is not an amount. */
export function moneyOf(figure: Figure): Money | null {
  return figure.value && isMoneyUnit(figure.unit) ? toMoney(figure.value, figure.unit) : null;
}

/** A figure without a number, which says why there is none. */
export function emptyFigure(
  base: Pick<Figure, "id" | "label" | "unit" | "origin" | "place">,
  state: "blank" | "absent" | "withheld" | "unread",
): Figure {
  return { ...base, state, value: null, how: "stated" };
}

/** The origin as people name a place: `FILE · SHEET · CELL`. */
export function originPlace(origin: string): string {
  return origin.replace("#", " · ").replace("!", " · ");
}

/** Does the figure stand in a file of this folder? */
export function isWithin(folder: string, { place }: Figure): boolean {
  return place?.file.startsWith(`${folder}/`) ?? false;
}

/** The section that states a figure; undefined for cells and for what stands in no section. */
export function sectionOf({ place }: Figure): string | undefined {
  return place?.in === "record" ? place.section : undefined;
}
