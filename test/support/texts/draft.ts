import {
  type MoneyStyle,
  type MoneyUnit,
  printCount,
  printMoney,
  printRate,
  type RateStyle,
} from "./numeral.ts";
import {
  type ClosingPiece,
  type CountPiece,
  type Fragment,
  flatten,
  type MoneyPiece,
  type NumberPiece,
  type Piece,
  type RatePiece,
  type ReasonPiece,
  text,
  type WordPiece,
  type YearPiece,
} from "./piece.ts";
import {
  type ChangePieces,
  changeRelation,
  closingRelation,
  levelRelation,
  listRelation,
  type Relation,
  ratioRelation,
  sameRelation,
  sumRelation,
  type Topic,
} from "./relation.ts";

/** How a document prints its numbers. */
export interface NumberStyle {
  readonly money: MoneyStyle;
  readonly rate: RateStyle;
}

/** A change against an earlier figure, before its words are chosen. */
export interface Change {
  readonly sign: 1 | 0 | -1;
  readonly delta: MoneyPiece;
  /** Undefined where there was nothing before. */
  readonly rate: RatePiece | undefined;
  /** 增加 or 减少, as the sign is. */
  word(up: string, down: string): WordPiece;
  /** The earlier figure, where a text prints it. */
  before(label: string): MoneyPiece;
}

/** A document as it is written: paragraphs of pieces, and what the pieces must fulfil. */
export class Draft {
  readonly paragraphs: (string | Piece)[][] = [];
  readonly #style: NumberStyle;
  readonly #relations: (() => Relation)[] = [];

  constructor(style: NumberStyle) {
    this.#style = style;
  }

  /** One paragraph. */
  readonly say = (strings: TemplateStringsArray, ...values: Fragment[]): void => {
    this.paragraphs.push(flatten(text(strings, ...values)));
  };

  get unit(): MoneyUnit {
    return this.#style.money.unit;
  }

  money(label: string, fen: bigint, style: Partial<MoneyStyle> = {}): MoneyPiece {
    const full = { ...this.#style.money, ...style };
    const { unit } = full;
    return { role: "money", label, unit, exact: fen, style: full, ...printMoney(fen, full) };
  }

  rate(label: string, part: bigint, whole: bigint, style: Partial<RateStyle> = {}): RatePiece {
    return { role: "rate", label, ...printRate(part, whole, { ...this.#style.rate, ...style }) };
  }

  count(label: string, count: number, unit: string): CountPiece {
    return {
      role: "count",
      label,
      unit,
      ...printCount(count, this.#style.money.fullWidth),
    };
  }

  /** A year that cannot be another one. */
  year(label: string, year: number): YearPiece {
    return { role: "year", label, text: String(year) };
  }

  reason(words: string): ReasonPiece {
    return { role: "reason", label: "原因", text: words };
  }

  sum(topic: Topic, total: NumberPiece, parts: readonly NumberPiece[], isComplete = true): void {
    this.#relations.push(() => sumRelation({ topic }, [total], parts, isComplete));
  }

  /** Both sides add up to the same: 年初 + 收入 = 支出 + 年末. */
  balance(topic: Topic, left: readonly NumberPiece[], right: readonly NumberPiece[]): void {
    this.#relations.push(() => sumRelation({ topic }, left, right));
  }

  same(topic: Topic, first: NumberPiece, again: NumberPiece): void {
    this.#relations.push(() => sameRelation({ topic }, first, again));
  }

  level(topic: Topic, now: NumberPiece, before: NumberPiece): void {
    this.#relations.push(() => levelRelation({ topic }, now, before));
  }

  list(items: readonly string[], label: string, unit: string): CountPiece {
    const count = this.count(label, items.length, unit);
    this.#relations.push(() => listRelation({ topic: "other" }, items, count));
    return count;
  }

  /** part ÷ whole. */
  share(topic: Topic, part: MoneyPiece, whole: MoneyPiece): RatePiece {
    const rate = this.rate(`${part.label}占比`, part.exact, whole.exact);
    const base = { topic, kind: "share" } as const;
    this.#relations.push(() => ratioRelation(base, part, whole, rate));
    return rate;
  }

  completion(topic: Topic, final: MoneyPiece, budget: MoneyPiece): RatePiece {
    const rate = this.rate(`${final.label}完成率`, final.exact, budget.exact);
    const base = { topic, kind: "completion" } as const;
    this.#relations.push(() => ratioRelation(base, final, budget, rate));
    return rate;
  }

  /** 大于, 小于 or 等于, each of them once in `words`. */
  closing(
    topic: Topic,
    final: MoneyPiece,
    budget: MoneyPiece,
    words: readonly [greater: string, less: string, equal: string],
  ): ClosingPiece {
    const says = final.exact > budget.exact ? 1 : final.exact < budget.exact ? -1 : 0;
    const all = ([1, -1, 0] as const).map((sign, index) => ({
      text: words[index] ?? "",
      says: sign,
    }));
    const word: ClosingPiece = {
      role: "closing",
      label: `${final.label}与预算数`,
      says,
      text: all.find((one) => one.says === says)?.text ?? "",
      others: all.filter((one) => one.says !== says),
    };
    this.#relations.push(() => closingRelation({ topic }, final, budget, word));
    return word;
  }

  change(topic: Topic, now: MoneyPiece, earlier: bigint): Change {
    const difference = now.exact - earlier;
    const sign = difference > 0n ? 1 : difference < 0n ? -1 : 0;
    const size = difference < 0n ? -difference : difference;
    const delta = this.money(`${now.label}增减额`, size, now.style);
    const rate = earlier > 0n ? this.rate(`${now.label}增减率`, size, earlier) : undefined;
    const words: WordPiece[] = [];
    let before: MoneyPiece | undefined;
    this.#relations.push(() => {
      const printed = new Set(this.paragraphs.flat());
      const pieces: ChangePieces = {
        now,
        words: words.filter((word) => printed.has(word)),
        ...(before && printed.has(before) && { before }),
        ...(printed.has(delta) && { delta }),
        ...(rate && printed.has(rate) && { rate }),
      };
      return changeRelation({ topic }, pieces);
    });
    return {
      sign,
      delta,
      rate,
      word: (up, down) => {
        const [own, opposite] = sign < 0 ? [down, up] : [up, down];
        const word: WordPiece = {
          role: "word",
          label: `${now.label}增减`,
          text: own,
          sign: sign < 0 ? -1 : 1,
          opposite,
        };
        words.push(word);
        return word;
      },
      before: (label) => {
        before = this.money(label, earlier, now.style);
        return before;
      },
    };
  }

  /** What the text fulfils: relations all of whose pieces stand in it. */
  relations(): Relation[] {
    const printed = new Set(this.paragraphs.flat());
    return this.#relations
      .map((make) => make())
      .filter(({ pieces }) => pieces.every((piece) => printed.has(piece)));
  }
}
