import { type Match, matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import type { NumberToken } from "./tokens.ts";

/** What a direction word says of the sign; `open` is a template that nobody has decided: 增加(减少). */
export type Direction = "up" | "down" | "open";

/** “与上年决算相比，增加31.20万元，增长2.10%”. */
export interface Change {
  readonly match: Match;
  /** 上年, 年初预算 … as the sentence names it. */
  readonly basis: string;
  /** What changed, when the sentence says it again: 收、支总计. */
  readonly subject: string;
  readonly word: string;
  readonly direction: Direction;
  readonly amount: NumberToken;
  readonly rate?: {
    readonly word: string;
    readonly direction: Direction;
    readonly token: NumberToken;
  };
}

const up = "增加|增长|上升|提高|上涨";
const down = "减少|下降|降低|压减|压缩";
const word = `(?:${up})[(/](?:${down})\\)?|(?:${up})|(?:${down})`;
const pattern = new RegExp(
  `(?:与|比|较)(?<basis>[^,。;:￥％＃与比较]{0,24}?(?:上年|去年|年初|预算|决算|＠)[^,。;:￥％＃增减]{0,14}?)(?:相比)?[,，]?` +
    `(?<subject>[^,。;:￥％＃增减]{0,16}?)(?:各|分别)?(?<word>${word})(?:了)?(?<amount>￥|＃|＊)(?:\\([^()]*\\))?` +
    `(?:[,、]?(?:同比)?(?<rateWord>${word})\\)?(?:了)?(?<rate>％))?`,
);

/** Every statement of a change against an earlier figure. */
export function readChanges(prose: Prose): Change[] {
  return matches(prose, pattern).flatMap((match) => {
    const amount = match.token("amount");
    if (!amount) return [];
    const token = match.token("rate");
    const rateWord = match.group("rateWord");
    return {
      match,
      basis: match.group("basis"),
      subject: match.group("subject"),
      word: match.group("word"),
      direction: directionOf(match.group("word")),
      amount,
      rate: token && { word: rateWord, direction: directionOf(rateWord), token },
    };
  });
}

export function directionOf(text: string): Direction {
  const [rises, falls] = [new RegExp(up).test(text), new RegExp(down).test(text)];
  return rises && falls ? "open" : rises ? "up" : "down";
}

/** Is the change one against last year (and not against the initial budget)? */
export function isYearly({ basis }: Change): boolean {
  return /上年|去年|＠/.test(basis) && !/年初预算/.test(basis);
}
