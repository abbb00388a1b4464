import { type Cell, textOf } from "./lay-out.ts";
import { isNumber, type Piece, spoken } from "./piece.ts";
import type { Relation } from "./relation.ts";

/** What a planted contradiction is: the relation that it breaks, or the defect of wording. */
export type PlantKind =
  | `${Relation["kind"]}:${Relation["topic"]}`
  | "direction"
  | "year"
  | "remnant"
  | "empty-reason"
  | "missing-percent";

/** One contradiction in one text, as an edit of a line. */
export interface Plant {
  readonly kind: PlantKind;
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly column: number;
  readonly old: string;
  readonly new: string;
  /** What is wrong, for a reader. */
  readonly says: string;
  /** Who reports it must name one of these as printed, or stand on one of the lines. */
  readonly values: readonly { readonly label: string; readonly value: string }[];
  readonly lines: readonly number[];
}

/** A piece and what it is changed into, with the relations that this breaks. */
export interface Edit {
  readonly kind: PlantKind;
  readonly piece: Piece;
  readonly changed: Piece;
  readonly relations: readonly Relation[];
  readonly says?: string;
}

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly index: number;
}

export function placesOf(cells: readonly Cell[]): Map<Piece, Place> {
  const places = new Map<Piece, Place>();
  let [line, column] = [1, 1];
  cells.forEach(({ char, piece }, index) => {
    if (piece && !places.has(piece)) places.set(piece, { line, column, index });
    column += 1;
    if (char === "\n") [line, column] = [line + 1, 1];
  });
  return places;
}

/** The edit as a change of one line; nothing where the number runs over the end of a line. */
export function placed(
  edit: Edit,
  places: ReadonlyMap<Piece, Place>,
  cells: readonly Cell[],
): Plant | undefined {
  const { piece, changed, kind, relations, says = "" } = edit;
  const place = places.get(piece);
  const old = piece.text;
  if (!place || textOf(cells.slice(place.index, place.index + old.length)) !== old)
    return undefined;
  const others = new Set(relations.flatMap(({ pieces }) => pieces));
  const values = [...others]
    .map((one) => (one === piece ? changed : one))
    .filter((one) => isNumber(one) && !/^[0.%０]*$/.test(one.text))
    .map((one) => ({ label: one.label, value: spoken(one) }));
  const lines = relations
    .filter((one) => one.kind === "same")
    .flatMap(({ pieces }) => pieces.flatMap((one) => places.get(one)?.line ?? []));
  const { line, column } = place;
  return {
    kind,
    line,
    column,
    old,
    new: changed.text,
    says,
    values,
    lines: [...new Set([line, ...lines])].sort((a, b) => a - b),
  };
}

/** The text with one contradiction in it. */
export function planted(text: string, { line, column, old, new: changed }: Plant): string {
  const lines = text.split("\n");
  const whole = lines[line - 1] ?? "";
  if (!whole.startsWith(old, column - 1)) throw new Error(`第 ${line} 行没有“${old}”`);
  lines[line - 1] = whole.slice(0, column - 1) + changed + whole.slice(column - 1 + old.length);
  return lines.join("\n");
}
