import { matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import type { NumberToken } from "./tokens.ts";

/** What a text says was added to a budget during the year. */
export interface AddedBudget {
  readonly at: number;
  /** What it was added to, as far as the words before it tell. */
  readonly name: string;
  readonly added: NumberToken;
  /** 年初预算 and 调整后预算, where the same sentence states both for it. */
  readonly around?: { readonly initial: NumberToken; readonly full: NumberToken };
}

const addition =
  "(?:年中|年度中|执行中)(?:又)?(?:追加|调增|增加)(?:安排)?(?:预算|资金|经费)?(?:数)?(?:为)?";
const all = new RegExp(
  `(?<name>[\\u4e00-\\u9fff()]{2,40}?)(?:＠)?年初(?:批复)?预算(?:安排)?(?:数)?(?:为)?(?<initial>￥)[,、;]${addition}(?<added>￥)[,、;](?:调整后|追加后|全年)(?:的)?预算(?:数)?(?:为)?(?<full>￥)`,
);
const alone = new RegExp(`(?<name>[\\u4e00-\\u9fff()]{2,40}?)${addition}(?<added>￥)`);

/** Words that lead up to a name: 主要原因是…. */
const lead = /是|为|因|由于|及|和|对|其中/;

/** Additions with the budget before and after them; and those of which nothing was in the initial budget. */
export function readAddedBudgets(prose: Prose): AddedBudget[] {
  const complete = matches(prose, all).flatMap((match): AddedBudget[] => {
    const [initial, added, full] = ["initial", "added", "full"].map((name) => match.token(name));
    if (!initial || !added || !full) return [];
    return [{ at: match.at("full"), name: match.group("name"), added, around: { initial, full } }];
  });
  const single = matches(prose, alone).flatMap((match): AddedBudget[] => {
    const added = match.token("added");
    const name = match.group("name").split(lead).at(-1) ?? "";
    return added ? [{ at: match.at("added"), name, added }] : [];
  });
  return [...complete, ...single];
}
