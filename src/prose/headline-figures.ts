import { type Match, matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import type { NumberToken } from "./tokens.ts";

/** A figure that a document states in several places and that must be the same in all of them. */
export interface HeadlineFigure {
  /** What it is, with its phase: 基本支出（决算）. */
  readonly key: string;
  readonly match: Match;
  readonly token: NumberToken;
}

interface Spec {
  readonly key: string;
  readonly pattern: RegExp;
}

/** Not behind 的, 年初, 占 …: then the number is of something else. */
const own = "(?<![年初占的予中与较比])";
const final = "(?:决算)?(?:数)?(?:为)?(?<value>￥)";

/** Final accounts; a budget says 预算 where these say 决算. */
const specs: readonly Spec[] = [
  {
    key: "基本支出",
    pattern: new RegExp(`${own}(?<![\\u4e00-\\u9fff]{2})(?:其中:?)?(?:本年)?基本支出${final}`),
  },
  { key: "基本支出", pattern: new RegExp(`(?:其中:?|本年|财政拨款)基本支出${final}`) },
  {
    key: "项目支出",
    pattern: new RegExp(
      `(?:本年|财政拨款)项目支出${final}|(?<=[。;,￥])项目支出(?:决算)?(?:总金额)?(?:为)?(?<other>￥)`,
    ),
  },
  { key: "人员经费", pattern: /(?<=[).、:;。1])人员经费(?<value>￥)/ },
  {
    key: "公用经费",
    pattern: /(?:(?<=[).、:;。2＠])|基本支出中)公用经费(?:支出决算)?(?<value>￥)/,
  },
  { key: "本年收入合计", pattern: /本年收入(?:决算)?合计(?<value>￥)/ },
  { key: "本年支出合计", pattern: /本年支出(?:决算)?合计(?<value>￥)/ },
  {
    key: "“三公”经费支出",
    pattern:
      /＠(?:度)?财政拨款"三公"经费(?:支出(?:决算)?|全年预算￥,支出决算|预算￥,支出决算)(?<value>￥)/,
  },
  { key: "公务接待费支出", pattern: /公务接待费(?:支出|(?:全年)?预算￥,支出决算)(?<value>￥)/ },
  {
    key: "公务用车购置及运行维护费支出",
    pattern: /公务用车购置及运行维护费(?:支出|(?:全年)?预算￥,支出决算)(?<value>￥)/,
  },
  { key: "政府采购支出总额", pattern: /政府采购支出总额(?<value>￥)/ },
];

/** All statements of the headline figures, in the order of the text. */
export function readHeadlineFigures(prose: Prose): HeadlineFigure[] {
  const byPlace = new Map<number, HeadlineFigure>();
  for (const { key, pattern } of specs) {
    for (const match of matches(prose, pattern)) {
      const at = Math.max(
        match.at("value"),
        /\(\?<other>/.test(pattern.source) ? match.at("other") : -1,
      );
      const token = prose.tokenAt(at);
      if (token) byPlace.set(at, { key, match, token });
    }
  }
  return [...byPlace].sort(([a], [b]) => a - b).map(([, figure]) => figure);
}
