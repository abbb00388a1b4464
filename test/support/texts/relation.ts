import type {
  ClosingPiece,
  CountPiece,
  MoneyPiece,
  NumberPiece,
  Piece,
  RatePiece,
  WordPiece,
} from "./piece.ts";
import { spoken } from "./piece.ts";

/** The piece as it stands in the text now: planted, or as written. */
export type Reading = <P extends Piece>(piece: P) => P;

/** Parts of a report whose sums are known under a name of their own. */
export type Topic =
  | "totals"
  | "income"
  | "expenditure"
  | "basic"
  | "functional"
  | "official-expenses"
  | "procurement"
  | "funds"
  | "assets"
  | "other";

/** Something that the printed numbers of one document must fulfil. */
export interface Relation {
  readonly kind:
    | "sum"
    | "share"
    | "completion"
    | "change"
    | "level"
    | "closing"
    | "list"
    | "same"
    | "below";
  readonly topic: Topic;
  readonly pieces: readonly Piece[];
  /** Slack 1: what printing explains. More: broken beyond any way of rounding. */
  holds(read: Reading, slack?: bigint): boolean;
  /** What is wrong, in a sentence. */
  tell(read: Reading): string;
}

type Base = Pick<Relation, "topic">;

interface Bounds {
  readonly low: bigint;
  readonly high: bigint;
}

const widened = ({ low, high }: Bounds, slack: bigint): Bounds => {
  const extra = ((high - low) * (slack - 1n)) / 2n;
  return { low: low - extra, high: high + extra };
};
const meets = (a: Bounds, b: Bounds) => a.low <= b.high && b.low <= a.high;
const negated = ({ low, high }: Bounds): Bounds => ({ low: -high, high: -low });
const added = (all: readonly Bounds[]): Bounds => ({
  low: all.reduce((sum, { low }) => sum + low, 0n),
  high: all.reduce((sum, { high }) => sum + high, 0n),
});
const named = (piece: Piece) => `${piece.label}${spoken(piece)}`;

/** totals = parts, each side added up; where the list is open (等), total ≥ parts. */
export function sumRelation(
  base: Base,
  totals: readonly NumberPiece[],
  parts: readonly NumberPiece[],
  isComplete = true,
): Relation {
  return {
    ...base,
    kind: isComplete ? "sum" : "below",
    pieces: [...totals, ...parts],
    holds(read, slack = 1n) {
      const sum = widened(added(parts.map(read)), slack);
      const whole = widened(added(totals.map(read)), slack);
      return isComplete ? meets(sum, whole) : sum.low <= whole.high;
    },
    tell(read) {
      const say = (side: readonly NumberPiece[]) =>
        side.map((piece) => named(read(piece))).join("、") + (side.length > 1 ? "相加" : "");
      return `${say(parts)}，${isComplete ? "不等于" : "超过"}${say(totals)}`;
    },
  };
}

/** rate = part ÷ whole. */
export function ratioRelation(
  base: Base & { kind: "share" | "completion" },
  part: NumberPiece,
  whole: NumberPiece,
  rate: RatePiece,
): Relation {
  return {
    ...base,
    pieces: [part, whole, rate],
    holds(read, slack = 1n) {
      return ratioHolds(read(part), read(whole), widened(read(rate), slack), slack);
    },
    tell: (read) =>
      `${named(read(part))}除以${named(read(whole))}，不是${read(rate).text}（${base.kind === "share" ? "占比" : "完成率"}）`,
  };
}

/** 100·part/whole may lie in the bounds of the rate. A hundred points are 2e10 half units. */
function ratioHolds(part: Bounds, whole: Bounds, rate: Bounds, slack: bigint): boolean {
  if (whole.low <= 0n) return false;
  const [p, w] = [widened(part, slack), widened(whole, slack)];
  const over = (a: bigint) => [w.low, w.high].map((b) => (a * 20_000_000_000n) / b);
  const least = over(p.low).reduce((a, b) => (a < b ? a : b));
  const most = over(p.high).reduce((a, b) => (a > b ? a : b));
  return meets({ low: least - 1n, high: most + 1n }, rate);
}

export interface ChangePieces {
  readonly now: NumberPiece;
  /** Where the earlier number is printed too. */
  readonly before?: NumberPiece;
  readonly delta?: NumberPiece;
  readonly rate?: RatePiece;
  readonly words: readonly WordPiece[];
}

/** delta = now − before, rate = delta ÷ before, and the words say the sign. */
export function changeRelation(base: Base, change: ChangePieces): Relation {
  const { now, before, delta, rate, words } = change;
  return {
    ...base,
    kind: "change",
    pieces: [now, before, delta, rate, ...words].filter((piece) => piece !== undefined),
    holds(read, slack = 1n) {
      const signs = new Set(words.map((word) => read(word).sign));
      if (signs.size > 1) return false;
      const sign = [...signs][0] ?? 1;
      const step = delta && widened(read(delta), slack);
      const signed = step && (sign === 1 ? step : negated(step));
      const last = widened(read(now), slack);
      const first = before && widened(read(before), slack);
      const difference = first && added([last, negated(first)]);
      if (signed && difference && !meets(signed, difference)) return false;
      if (!step && difference && (sign === 1 ? difference.high < 0n : difference.low > 0n)) {
        return false;
      }
      if (!rate) return true;
      const size = step ?? (difference && (sign === 1 ? difference : negated(difference)));
      const whole = first ?? (signed && added([last, negated(signed)]));
      return !size || !whole || ratioHolds(size, whole, widened(read(rate), slack), 1n);
    },
    tell: (read) =>
      `${[
        named(read(now)),
        ...(before ? [named(read(before))] : []),
        ...[...words.slice(0, 1)].map((word) => read(word).text),
        ...(delta ? [named(read(delta))] : []),
        ...words.slice(1).map((word) => read(word).text),
        ...(rate ? [read(rate).text] : []),
      ].join("、")}，彼此不符`,
  };
}

/** 持平, 无增减: two printed numbers are the same. */
export function levelRelation(base: Base, now: NumberPiece, before: NumberPiece): Relation {
  return {
    ...base,
    kind: "level",
    pieces: [now, before],
    holds: (read, slack = 1n) => meets(widened(read(now), slack), widened(read(before), slack)),
    tell: (read) => `写“持平”，而${named(read(now))}与${named(read(before))}不同`,
  };
}

/** The same figure in two places. */
export function sameRelation(base: Base, first: NumberPiece, again: NumberPiece): Relation {
  return {
    ...base,
    kind: "same",
    pieces: [first, again],
    holds: (read, slack = 1n) => meets(widened(read(first), slack), widened(read(again), slack)),
    tell: (read) => `${named(read(first))}，在另一处是${spoken(read(again))}`,
  };
}

/** 决算数大于、小于、等于预算数. */
export function closingRelation(
  base: Base,
  now: MoneyPiece,
  budget: MoneyPiece,
  word: ClosingPiece,
): Relation {
  return {
    ...base,
    kind: "closing",
    pieces: [now, budget, word],
    holds(read, slack = 1n) {
      const [a, b] = [widened(read(now), slack), widened(read(budget), slack)];
      const { says } = read(word);
      if (says === 0) return meets(a, b);
      return says === 1 ? a.high > b.low : a.low < b.high;
    },
    tell: (read) =>
      `${named(read(now))}与${named(read(budget))}相比，不能说“${read(word).text}预算数”`,
  };
}

/** 甲、乙、丙3个: the list is as long as the number says. */
export function listRelation(base: Base, items: readonly string[], count: CountPiece): Relation {
  return {
    ...base,
    kind: "list",
    pieces: [count],
    holds: (read) => read(count).low === BigInt(items.length) * 2n,
    tell: (read) =>
      `${items[0]}……${items.at(-1)}共列出${items.length}个，写的是${spoken(read(count))}`,
  };
}
