import type { MoneyStyle, MoneyUnit, Numeral } from "./numeral.ts";

interface Named {
  /** What it is called in the document. */
  readonly label: string;
  readonly text: string;
}

export interface MoneyPiece extends Named, Numeral {
  readonly role: "money";
  readonly unit: MoneyUnit;
  readonly exact: bigint;
  /** How it is printed, for figures that belong to it. */
  readonly style: MoneyStyle;
}

export interface RatePiece extends Named, Numeral {
  readonly role: "rate";
}

export interface CountPiece extends Named, Numeral {
  readonly role: "count";
  readonly unit: string;
}

/** 增加 or 减少: a word that carries the sign of a change, and the word for the other direction. */
export interface WordPiece extends Named {
  readonly role: "word";
  readonly sign: 1 | -1;
  readonly opposite: string;
}

/** 大于, 小于, 等于: what a sentence says of two numbers. */
export interface ClosingPiece extends Named {
  readonly role: "closing";
  readonly says: 1 | 0 | -1;
  readonly others: readonly { readonly text: string; readonly says: 1 | 0 | -1 }[];
}

/** The year of a title or of a closing date, where no other year can be meant. */
export interface YearPiece extends Named {
  readonly role: "year";
}

export interface ReasonPiece extends Named {
  readonly role: "reason";
}

export type NumberPiece = MoneyPiece | RatePiece | CountPiece;
export type Piece = NumberPiece | WordPiece | ClosingPiece | YearPiece | ReasonPiece;

/** What a sentence is made of. */
export type Fragment = string | Piece | readonly Fragment[];

/** Strings and pieces in their order. */
export function flatten(fragment: Fragment): (string | Piece)[] {
  if (typeof fragment === "string" || "role" in fragment) return [fragment];
  return fragment.flatMap(flatten);
}

/** A tagged template: text with pieces in it. */
export function text(strings: TemplateStringsArray, ...values: Fragment[]): Fragment {
  return strings.flatMap((part, index): Fragment[] => [part, values[index] ?? ""]);
}

/** Fragments with a mark between them. */
export function join(parts: readonly Fragment[], mark: string): Fragment {
  return parts.flatMap((part, index): Fragment[] => (index === 0 ? [part] : [mark, part]));
}

export const isNumber = (piece: Piece): piece is NumberPiece =>
  piece.role === "money" || piece.role === "rate" || piece.role === "count";

/** The number as a reader says it, with its unit. */
export const spoken = (piece: Piece): string =>
  "unit" in piece ? `${piece.text}${piece.unit}` : piece.text;
