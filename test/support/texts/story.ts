import type { Random } from "../corpus/random.ts";
import type { Accounts, Fen, Item } from "./accounts.ts";
import { finalOf, spendingOf } from "./accounts.ts";
import type { Change, Draft } from "./draft.ts";
import type { Fragment, MoneyPiece, ReasonPiece } from "./piece.ts";
import { join } from "./piece.ts";
import { type ReasonTopic, reasons, topicOfItem } from "./reasons.ts";
import type { Topic } from "./relation.ts";

/** A named amount of a list, with its share of the total. */
export interface Line {
  readonly name: string;
  readonly money: MoneyPiece;
  readonly share: Fragment;
}

/** Things that happen only once a budget is carried out. */
const withinTheYear = /年中|下达|追加|下年|补缴|补发|据实|低于预算|招标|尾款|放缓|本年实施/;

/** What a writer of one region works with: the books, the paper, and words that fit them. */
export class Story {
  readonly accounts: Accounts;
  readonly draft: Draft;
  readonly random: Random;

  constructor(accounts: Accounts, draft: Draft, random: Random) {
    this.accounts = accounts;
    this.draft = draft;
    this.random = random;
  }

  /** The year of the books, and the one before, as they are printed. */
  get y(): string {
    return String(this.accounts.year);
  }
  get last(): string {
    return String(this.accounts.year - 1);
  }

  get unit() {
    return this.accounts.unit;
  }

  /** A reason that points this way; a budget knows nothing of what happens within its year. */
  reason(topic: ReasonTopic | "main", sign: number): ReasonPiece {
    const { more, less } = topic === "main" ? this.unit.main : reasons[topic];
    const possible = (sign < 0 ? less : more).filter((reason) => this.#fits(reason));
    const plain = sign < 0 ? "压减支出标准，安排减少" : "工作任务和支出标准调整，安排增加";
    return this.draft.reason(possible.length === 0 ? plain : this.random.pick(possible));
  }

  #fits(reason: string): boolean {
    return !this.accounts.isBudget || !withinTheYear.test(reason);
  }

  /** Why a total moved: its spending where that moved the same way, else what was carried over. */
  totalReason(sign: number): ReasonPiece {
    const { accounts: a } = this;
    const spending = spendingOf(a) - a.before.expenditure;
    if (spending !== 0n && spending > 0n === sign > 0) return this.reason("main", sign);
    return this.reason("carryover", sign);
  }

  /** One line of the functional classification: its two amounts, and how they stand to each other. */
  itemFigures(item: Item, plannedName = "年初预算", finalName = "支出决算") {
    const { draft } = this;
    const planned = draft.money(`${item.kind.name}（项）${plannedName}`, item.budget);
    const final = draft.money(`${item.kind.name}（项）${finalName}`, finalOf(item));
    const sign = final.exact > planned.exact ? 1 : final.exact < planned.exact ? -1 : 0;
    return { planned, final, sign, reason: this.itemReason(item, sign) };
  }

  /** “完成预算的90%”, or that there is nothing to compare with. */
  completed(topic: Topic, words: string, final: MoneyPiece, planned: MoneyPiece): Fragment {
    if (planned.exact === 0n) return "年初预算为0，无可比性";
    return [words, this.draft.completion(topic, final, planned)];
  }

  /** Why an item is not as budgeted, or not as last year. */
  itemReason({ kind, project, basic }: Item, sign: number): ReasonPiece {
    if (this.accounts.isFirstYear) return this.reason("main", 1);
    const own = sign < 0 ? kind.less : kind.more;
    if (own !== undefined && this.#fits(own)) return this.draft.reason(own);
    return this.reason(topicOfItem(kind.name, project > basic), sign);
  }

  /**
   * “A 1.00万元，占1.00%；B …”, tied to its total. `line` says one part; parts that are 0 are left
   * out unless `keepsZeros`.
   */
  breakdown(
    topic: Topic,
    whole: MoneyPiece,
    parts: readonly (readonly [name: string, amount: Fen])[],
    line: (line: Line) => Fragment,
    { mark = "；", keepsZeros = false } = {},
  ): Fragment {
    const shown = parts.filter(([, amount]) => keepsZeros || amount !== 0n);
    const lines = shown.map(([name, amount]) => {
      const money = this.draft.money(name, amount, whole.style);
      return { name, money, share: this.draft.share(topic, money, whole) };
    });
    this.draft.sum(
      topic,
      whole,
      lines.map(({ money }) => money),
    );
    return join(lines.map(line), mark);
  }

  /** “A 1.00万元、B 2.00万元”, tied to its total; `open` where the list goes on (等). */
  listed(
    topic: Topic,
    whole: MoneyPiece,
    parts: readonly (readonly [name: string, amount: Fen])[],
    {
      mark = "、",
      open = false,
      line = (name: string, money: MoneyPiece): Fragment => [name, money],
    } = {},
  ): Fragment {
    const lines = parts.map(([name, amount]) => {
      const money = this.draft.money(name, amount, whole.style);
      return { name, money };
    });
    this.draft.sum(
      topic,
      whole,
      lines.map(({ money }) => money),
      !open,
    );
    return join(
      lines.map(({ name, money }) => line(name, money)),
      mark,
    );
  }

  /** A change told in one of three ways: it moved, nothing was there before, nothing changed. */
  told(
    change: Change,
    words: {
      readonly moved: (change: Change & { readonly rate: NonNullable<Change["rate"]> }) => Fragment;
      readonly fresh: (change: Change) => Fragment;
      readonly level: Fragment;
    },
  ): Fragment {
    if (change.sign === 0) return words.level;
    const { rate } = change;
    return rate ? words.moved({ ...change, rate }) : words.fresh(change);
  }

  /**
   * “增加1.00万元，增长2.00%” with the region's words for amount and rate; `fresh` where nothing was
   * there before, `level` where nothing moved.
   */
  moved(
    change: Change,
    [up, down]: readonly [string, string],
    [rateUp, rateDown]: readonly [string, string],
    { fresh = "，上年为0，无可比性", level = "持平", mark = "，" } = {},
  ): Fragment {
    if (change.sign === 0) return level;
    const amount = [change.word(up, down), change.delta];
    return change.rate
      ? [amount, mark, change.word(rateUp, rateDown), change.rate]
      : [amount, fresh];
  }

  /** Items by class, in the order of the books. */
  classes(
    items: readonly Item[] = this.accounts.items,
  ): { name: string; amount: Fen; items: Item[] }[] {
    const names = [...new Set(items.map(({ kind }) => kind.class))];
    return names.map((name) => {
      const own = items.filter(({ kind }) => kind.class === name);
      return { name, items: own, amount: own.reduce((sum, one) => sum + finalOf(one), 0n) };
    });
  }
}
