import type { Place } from "../figures/place.ts";
import { type Quantity, toQuantity } from "../figures/quantity.ts";
import type { Decimal } from "../numbers/decimal.ts";
import { convertMoney, isMoneyUnit, toMoney } from "../numbers/money.ts";
import type { Phase, Scope } from "../words/vocabulary.ts";

/** What a number does: says a value, a part of a whole, how far a budget was met, or how a value has changed. */
export type ClaimKind = "amount" | "count" | "share" | "completion" | "change" | "change-rate";

/** What a change or a completion is measured by. */
export type Base = "previous" | "initial-budget" | "full-budget";

/** Of what a number is said: two of the same subject must be the same number. */
export interface Subject {
  /** A concept of the vocabulary, or a functional code; undefined where the words know neither. */
  readonly concept?: string;
  /** Whose money; undefined where nothing names it, and where a document has one whatever its section is about. */
  readonly scope?: Scope;
  /** The stage of the year; of a change or a rate that of the value which it is about. */
  readonly phase: Phase;
  readonly kind: ClaimKind;
  readonly base?: Base;
}

/** One number with all that is said of it, whether a cell, a record or a sentence gives it. */
export interface Claim extends Subject {
  /** The id of the figure that it is, where that is certain (docs/data-format.md). */
  readonly id?: string;
  /** What it is called: the label of its cell, or the words before it. */
  readonly label: string;
  /** The unit that the words name, when it isn't the document's own. */
  readonly account: string;
  /** The year that is named; undefined for the document's own. */
  readonly year?: number;
  readonly value: Decimal;
  /** As printed, with its separators, without the unit. */
  readonly printed: string;
  readonly unit: string;
  readonly place: Place;
}

/** A number as it is printed. */
export type Printed = Pick<Claim, "value" | "unit">;

/** The value in base units, with the size of its last printed digit. */
export function quantityOfPrint({ value, unit }: Printed): Quantity {
  return toQuantity(value, unit);
}

/** The value as it would be printed in another unit of money; itself where neither unit is one. */
export function inUnit({ value, unit }: Printed, other: string): Decimal {
  if (unit === other || !isMoneyUnit(unit) || !isMoneyUnit(other)) return value;
  const money = toMoney(value, unit);
  return money ? convertMoney(money, other) : value;
}
