import { itemName } from "./labels.ts";
import { type Match, matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import type { NumberToken } from "./tokens.ts";

/** “事业运行(项)。年初预算A，支出决算B，完成年初预算的C%。……差异原因：……” */
export interface FunctionalItem {
  readonly match: Match;
  readonly name: string;
  readonly initialBudget: NumberToken;
  readonly final: NumberToken;
}

/** A 类 with the change that it states against its initial budget, and its 项. */
export interface FunctionalCategory {
  readonly match: Match;
  readonly name: string;
  readonly final: NumberToken;
  readonly change?: { readonly word: string; readonly token: NumberToken };
  readonly items: readonly FunctionalItem[];
}

const category =
  /(?<name>[\u4e00-\u9fff]{2,20}?)(?:\(类\)|类)(?:支出)?(?:决算|支出)(?:数)?为?(?<final>￥)(?:[,。]?(?:与|比|较)年初预算(?:数)?(?:相比)?,?(?<word>增加\(减少\)|增加|减少)(?<change>￥))?/;
const item =
  /(?<name>[\u4e00-\u9fff]{2,30}?)\(项\)[。:,]?年初预算(?:数)?为?(?<budget>￥)[,;。]支出决算(?:数)?为?(?<final>￥)/;

/** The 类 of a final account's narrative, each with the 项 that stand between it and the next. */
export function readFunctionalCategories(prose: Prose): FunctionalCategory[] {
  const items = matches(prose, item).flatMap((match): FunctionalItem[] => {
    const [initialBudget, final] = [match.token("budget"), match.token("final")];
    if (!initialBudget || !final) return [];
    return [{ match, name: itemName(match.group("name")), initialBudget, final }];
  });
  const found = matches(prose, category).filter((match) => match.token("final"));
  return found.map((match, index) => {
    const limit = found[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const token = match.token("change");
    return {
      match,
      name: itemName(match.group("name")),
      final: match.token("final") as NumberToken,
      change: token && { word: match.group("word"), token },
      items: items.filter((one) => one.match.start > match.start && one.match.start < limit),
    };
  });
}
