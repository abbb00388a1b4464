import { type Match, matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import type { NumberToken } from "./tokens.ts";

/** One indicator row of a flattened 项目支出绩效自评表. */
export interface IndicatorRow {
  readonly at: number;
  readonly weight: NumberToken;
  readonly score: NumberToken;
}

/** A flattened self-evaluation table, as far as its rows can be told apart. */
export interface EvaluationTable {
  readonly start: number;
  readonly name: string;
  /** The name as printed, with its numbers. */
  readonly title: string;
  readonly funds: {
    /** 年初预算数. */
    readonly initial: NumberToken;
    /** 全年预算数. */
    readonly total: NumberToken;
    readonly executed: NumberToken;
    readonly weight: NumberToken;
    readonly rate: NumberToken;
    readonly score: NumberToken;
  };
  /** 财政拨款, 上年结转资金, 其他资金: 全年预算数 and 全年执行数. */
  readonly sources: readonly (readonly [NumberToken, NumberToken])[];
  readonly indicators: readonly IndicatorRow[];
  /** 总分: of the weights, and reached. */
  readonly weights: NumberToken;
  readonly score: NumberToken;
}

/** “…自评综述：…项目自评得分96分” in the running text. */
export interface Review {
  readonly at: number;
  readonly name: string;
  readonly score: NumberToken;
  /** 完成预算60.25%, where the review says it. */
  readonly rate?: NumberToken;
}

const head = /项目支出绩效自评表(?:\([^()]*\))?项目名称(?<name>[^￥]{2,60}?)主管部门/;
const number = "[＊％＃]";
const funds = new RegExp(
  `年度资金总额(?<initial>${number})(?<total>${number})(?<executed>${number})(?<weight>${number})(?<rate>${number})(?<score>${number})其中:?财政拨款${number}(?<b1>${number})(?<e1>${number})—*${number}—*上年结转资金${number}(?<b2>${number})(?<e2>${number})—*${number}—*其他资金${number}(?<b3>${number})(?<e3>${number})`,
);
/** The last two numbers of a row; what stands before them differs from row to row. */
const indicator = new RegExp(
  `(?:(?:正向|反向)(?:大于等于|小于等于|等于|大于|小于)[＊￥＃％＄]{2}(?:百分比|%|[\\u4e00-\\u9fff()%]{0,6}?)?|定性[\\u4e00-\\u9fff,、]{1,24}?)(?<weight>${number})(?<score>${number})`,
);
const total = new RegExp(`总分(?<weights>${number})(?<score>${number})`);

/** The self-evaluation tables of a text. A table whose rows cannot be read is left out. */
export function readEvaluationTables(prose: Prose): EvaluationTable[] {
  const heads = matches(prose, head);
  return heads.flatMap((one, index): EvaluationTable[] => {
    const limit = heads[index + 1]?.start ?? one.end + 8000;
    const [money] = matches(prose, funds, one.end, limit);
    const [sum] = matches(prose, total, one.end, limit);
    const [weights, score] = [sum?.token("weights"), sum?.token("score")];
    const fundTokens = money && readFunds(money);
    if (!money || !sum || !weights || !score || !fundTokens) return [];
    const rows = matches(prose, indicator, money.end, sum.start).flatMap((row) => {
      const [weight, reached] = [row.token("weight"), row.token("score")];
      return weight && reached ? [{ at: row.start, weight, score: reached }] : [];
    });
    const name = one.group("name");
    return [
      {
        start: one.start,
        name,
        title: prose.quote(one.at("name"), one.at("name") + name.length),
        funds: fundTokens,
        sources: sourcesOf(money),
        indicators: rows,
        weights,
        score,
      },
    ];
  });
}

function readFunds(match: Match): EvaluationTable["funds"] | undefined {
  const [initial, total, executed, weight] = [
    match.token("initial"),
    match.token("total"),
    match.token("executed"),
    match.token("weight"),
  ];
  const [rate, score] = [match.token("rate"), match.token("score")];
  return initial && total && executed && weight && rate && score
    ? { initial, total, executed, weight, rate, score }
    : undefined;
}

function sourcesOf(match: Match): (readonly [NumberToken, NumberToken])[] {
  return [1, 2, 3].flatMap((n) => {
    const [budget, executed] = [match.token(`b${n}`), match.token(`e${n}`)];
    return budget && executed ? [[budget, executed] as const] : [];
  });
}

const review = /(?<name>[^。;:]{2,60}?)自评综述:[^。]{0,40}?自评得分为?(?<score>＃)/;

const executed = /(?:完成(?:全年|年初)?预算(?:数)?的?|执行率(?:为|达)?)(?<rate>％)/;

export function readReviews(prose: Prose): Review[] {
  const found = matches(prose, review);
  return found.flatMap((match, index) => {
    const score = match.token("score");
    const name = match.group("name").replace(/^\d+\.|^＄\.＠|^＠/, "");
    const limit = Math.min(match.end + 200, found[index + 1]?.start ?? prose.skeleton.length);
    const rate = matches(prose, executed, match.end, limit)[0]?.token("rate");
    return score ? [{ at: match.at("score"), name, score, rate }] : [];
  });
}

/** Do a review and a table speak of the same project? */
export function sameProject(a: string, b: string): boolean {
  const plain = (name: string) => name.replace(/[＠\s]/g, "").replace(/项目$/, "");
  const [x, y] = [plain(a), plain(b)];
  return x === y || x.endsWith(y) || y.endsWith(x);
}
