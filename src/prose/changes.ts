import type { Direction } from "../words/directions.ts";
import { perWording } from "../words/wording.ts";
import { type Match, matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import type { NumberToken } from "./tokens.ts";

/** “与上年决算相比，增加31.20万元，增长2.10%”. */
export interface Change {
  readonly match: Match;
  /** 上年, 年初预算 … as the sentence names it. */
  readonly basis: string;
  /** The earlier figure, where the sentence prints it: 与2023年预算2007.50万元相比. */
  readonly prior?: NumberToken;
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

const basis =
  "(?:与|比|较|同)(?<basis>[^,。;:￥％＃与比较]{0,24}?(?:上年|去年|年初|预算|决算|＠)[^,。;:￥％＃增减]{0,14}?)(?:(?<prior>￥)(?:相比|对比|比较|比)|(?:相比|对比|比较|比))?|(?<same>同比)|\\((?<bracket>(?:＠|上年|去年)[^￥()]{0,12})(?<said>￥)\\)";
const pattern = perWording(({ direction }) => {
  const rateWord = `${direction.word}|增幅|降幅|减幅|升幅|增长率|增长幅度|下降幅度|变动幅度|幅度`;
  return new RegExp(
    `(?:${basis})[,，]?(?<subject>[^,。;:￥％＃增减]{0,24}?)(?:各|分别|均)?(?<word>${direction.word})(?:了)?(?<amount>￥|＃|＊)(?:\\([^()]*\\))?` +
      `(?:[,、]?(?:同比)?(?<rateWord>${rateWord})\\)?(?:了|为|约|达)?(?<rate>％))?`,
  );
});

/** Every statement of a change against an earlier figure. */
export function readChanges(prose: Prose): Change[] {
  const direction = prose.wording.direction;
  return matches(prose, pattern(prose.wording)).flatMap((match) => {
    const amount = match.token("amount");
    if (!amount) return [];
    const token = match.token("rate");
    const rateWord = match.group("rateWord");
    return {
      match,
      basis: match.group("basis") || match.group("same") || match.group("bracket"),
      prior: match.token("prior") ?? match.token("said"),
      subject: match.group("subject"),
      word: match.group("word"),
      direction: direction.of(match.group("word")),
      amount,
      rate: token && { word: rateWord, direction: direction.of(rateWord), token },
    };
  });
}

/** Is the change one against last year (and not against the initial budget)? */
export function isYearly({ basis }: Change): boolean {
  return /上年|去年|同比|＠/.test(basis) && !/年初预算/.test(basis);
}
