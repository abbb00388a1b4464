import type { Random } from "../corpus/random.ts";
import type { Draft } from "./draft.ts";
import type { Cell } from "./lay-out.ts";
import { reread, unitOf } from "./numeral.ts";
import { isNumber, type NumberPiece, type Piece } from "./piece.ts";
import { type Edit, type Plant, placed, placesOf } from "./planted.ts";
import type { Reading, Relation } from "./relation.ts";
import { spoilNumber } from "./spoil-number.ts";

/** Beyond any rounding or cutting of digits: three times what printing explains. */
const slack = 4n;

/** How often each family is tried: what clerks get wrong most, most. */
const weights = {
  sum: 5,
  change: 4,
  share: 3,
  completion: 3,
  same: 3,
  closing: 2,
  direction: 2,
  level: 3,
  below: 1,
  list: 1,
  year: 1,
  remnant: 1,
  "empty-reason": 1,
  "missing-percent": 1,
} as const;
type Family = keyof typeof weights;
const families = (Object.keys(weights) as Family[]).flatMap((family) =>
  Array.from({ length: weights[family] }, () => family),
);

/** `count` contradictions of different families, each planted alone; fewer where the text has no more. */
export function plantContradictions(
  draft: Draft,
  cells: readonly Cell[],
  source: Random,
  count: number,
): Plant[] {
  const places = placesOf(cells);
  const relations = draft.relations();
  const pieces = draft.paragraphs.flat().filter((part) => typeof part !== "string");
  const planted: Plant[] = [];
  const tried = new Set<Family>();
  const used = new Set<Piece>();
  for (let round = 0; planted.length < count && round < count * 20; round++) {
    const family = source.pick(families);
    if (tried.has(family) && round < count * 10) continue;
    for (let attempt = 0; attempt < 40; attempt++) {
      const edit = spoilFamily(family, source, relations, pieces);
      const plant = edit && !used.has(edit.piece) ? placed(edit, places, cells) : undefined;
      if (!edit || !plant) continue;
      used.add(edit.piece);
      planted.push(plant);
      break;
    }
    tried.add(family);
  }
  return planted.sort((a, b) => a.line - b.line || a.column - b.column);
}

function spoilFamily(
  family: Family,
  source: Random,
  relations: readonly Relation[],
  pieces: readonly Piece[],
): Edit | undefined {
  const edit =
    family in wordings
      ? spoilWording(
          source,
          relations,
          pieces.filter(({ role }) => role === wordings[family]),
        )
      : spoilRelation(
          source,
          relations.filter(({ kind }) => kind === (family === "direction" ? "change" : family)),
        );
  const isDirection = edit?.piece.role === "word" && edit.kind === "direction";
  return isDirection === (family === "direction") ? edit : undefined;
}

/** Families of wording, and the pieces that they concern. */
const wordings: Partial<Record<Family, Piece["role"]>> = {
  year: "year",
  remnant: "word",
  "empty-reason": "reason",
  "missing-percent": "rate",
};

const reading =
  (piece: Piece, changed: Piece): Reading =>
  (one) =>
    (one === piece ? changed : one) as typeof one;

/** Another number, word or closing in a relation, so that it no longer holds. */
function spoilRelation(source: Random, relations: readonly Relation[]): Edit | undefined {
  if (relations.length === 0) return undefined;
  const relation = source.pick(relations);
  const piece = source.pick(relation.pieces);
  const changed = spoil(piece, source);
  if (!changed) return undefined;
  const read = reading(piece, changed);
  if (relation.holds(read, slack)) return undefined;
  const broken = relations.filter((one) => one.pieces.includes(piece) && !one.holds(read, slack));
  const kind =
    piece.role === "word" ? "direction" : (`${relation.kind}:${relation.topic}` as const);
  return { kind, piece, changed, relations: broken, says: relation.tell(read) };
}

function spoil(piece: Piece, source: Random): Piece | undefined {
  if (isNumber(piece)) {
    const text = spoilNumber(piece.text, source);
    return text === undefined ? undefined : reprinted(piece, text);
  }
  if (piece.role === "word") {
    const sign = piece.sign === 1 ? -1 : 1;
    return { ...piece, text: piece.opposite, opposite: piece.text, sign };
  }
  if (piece.role === "closing") {
    const other = source.pick(piece.others);
    return { ...piece, text: other.text, says: other.says };
  }
  return undefined;
}

function reprinted(piece: NumberPiece, text: string): NumberPiece {
  const unit = piece.role === "money" ? unitOf[piece.unit] : unitOf[piece.role];
  return { ...piece, ...reread(text, piece, unit) };
}

/** Defects that are wrong by their words alone. */
function spoilWording(
  source: Random,
  relations: readonly Relation[],
  pieces: readonly Piece[],
): Edit | undefined {
  if (pieces.length === 0) return undefined;
  const piece = source.pick(pieces);
  const changed = (text: string): Piece => ({ ...piece, text });
  if (piece.role === "year") {
    const year = String(Number(piece.text) + source.pick([-2, -1, 1]));
    const says = `${piece.label}写成${year}年，正文各处都是${piece.text}年`;
    return { kind: "year", piece, changed: changed(year), relations: [], says };
  }
  if (piece.role === "word") {
    const text = `${piece.text}（${piece.opposite}）`;
    const says = `模板文字“${text}”没有删去`;
    return { kind: "remnant", piece, changed: changed(text), relations: [], says };
  }
  if (piece.role === "reason") {
    return { kind: "empty-reason", piece, changed: changed(""), relations: [], says: "原因没有写" };
  }
  const mine = relations.filter((relation) => relation.pieces.includes(piece));
  if (piece.role === "rate" && /^[\d.]+%$/.test(piece.text) && mine.length > 0) {
    const text = piece.text.slice(0, -1);
    const says = `${piece.label}“${text}”后面缺百分号`;
    return { kind: "missing-percent", piece, changed: changed(text), relations: [], says };
  }
  return undefined;
}
