import { claimsOf, type TextClaim } from "./claims.ts";
import { type Match, matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import { structureOf } from "./structure.ts";
import type { NumberToken } from "./tokens.ts";

/** “项目支出A，占本年支出合计的B%”. */
export interface Share {
  readonly match: Match;
  readonly part: NumberToken;
  readonly rate: NumberToken;
  /** What the sentence names as the base: 政府采购支出总额; empty when it names none. */
  readonly base: string;
}

const pattern =
  /(?<part>￥)(?:\((?<exact>￥)?[^()]*\))?,?占(?:比|到)?(?<base>[^,。;:￥％占]{0,36}?)(?:的)?(?:比重|比例|份额)?(?:为|是|达到?)?(?<rate>％)/;

/** Shares that follow one another as the items of one list. */
export function readShareRuns(prose: Prose): Share[][] {
  const runs: Share[][] = [];
  for (const match of matches(prose, pattern)) {
    // “2.03亿元（20,315.44万元）”: the finer of the two.
    const [part, rate] = [match.token("exact") ?? match.token("part"), match.token("rate")];
    if (!part || !rate) continue;
    const share = { match, part, rate, base: match.group("base").replace(/比重|比例|为|的$/g, "") };
    const last = runs.at(-1)?.at(-1);
    const gap = last && prose.skeleton.slice(last.match.end, match.at("part"));
    const follows = gap !== undefined && gap.length < 400 && isListGap(gap);
    if (follows && last?.base === share.base && !/总额|金额/.test(share.base))
      runs.at(-1)?.push(share);
    else runs.push([share]);
  }
  return runs;
}

/** Words, and at most descriptions with 主要用于, between two items of one list. */
function isListGap(gap: string): boolean {
  return !/[￥＃]|[一二三四五六七八九十]、|合计|总计/.test(gap);
}

/** What a share may be measured by. */
export interface Wholes {
  readonly how: "named" | "list" | "none";
  /** Every reading, the likeliest first. */
  readonly readings: readonly (readonly NumberToken[])[];
}

const alike: readonly (readonly string[])[] = [
  ["expenditure", "expenditure-total", "totals"],
  ["income", "income-total", "totals"],
];

/** Every number that the base of these shares may be. */
export function wholesOf(prose: Prose, run: readonly Share[]): Wholes {
  const [first] = run as [Share];
  const named = first.base === "" ? undefined : namedWholes(prose, first);
  const head = listHead(prose, first.match.at("part"));
  if (named) return { how: "named", readings: [...named, ...(head ? [head] : [])].map(one) };
  if (first.base !== "" && !isGeneral(first.base)) return { how: "none", readings: [] };
  const parts = run.map(({ part }) => part);
  const others = claimsOf(prose).filter((claim) => isWhole(prose, claim, first.match.at("part")));
  const readings = [
    ...(head ? [one(head)] : []),
    ...others.map(({ token }) => one(token)),
    ...(parts.length > 1 ? [parts] : []),
  ];
  return { how: head ? "list" : "none", readings };
}

const one = (token: NumberToken) => [token];

/** 支出, 总额 and the like name no base of their own. */
function isGeneral(base: string): boolean {
  return /^(?:本年|全年|当年|总|全部)*(?:支出|收入|预算|决算)?(?:总)?(?:合计|总额|总计|总量|数)?$/.test(
    base,
  );
}

/** The claims of what the sentence names; undefined when the vocabulary or the text doesn't know it. */
function namedWholes(prose: Prose, { base, match }: Share): NumberToken[] | undefined {
  const { concept, scope } = prose.wording.meaningOf(base);
  if (concept === undefined) return changedWhole(prose, base, match.start);
  const concepts = alike.find((group) => group.includes(concept)) ?? [concept];
  const all = claimsOf(prose).filter(
    (claim) =>
      claim.concept !== undefined && concepts.includes(claim.concept) && claim.at !== match.start,
  );
  const own = all.filter((claim) => claim.scope === scope || claim.scope === undefined);
  const found = scope === undefined || own.length === 0 ? all : own;
  // What stands nearer is likelier.
  return found.length > 0 ? nearest(found, match.start).map(({ token }) => token) : undefined;
}

/** “占增加额的B%”: the change that was said before. */
function changedWhole(prose: Prose, base: string, at: number): NumberToken[] | undefined {
  if (!/增加|减少|增长|下降/.test(base)) return undefined;
  const { start } = structureOf(prose).chapterAt(at);
  const changes = claimsOf(prose).filter(
    (claim) => claim.kind === "change" && claim.at >= start && claim.at < at,
  );
  return changes.length > 0 ? changes.reverse().map(({ token }) => token) : undefined;
}

function nearest(claims: readonly TextClaim[], at: number): TextClaim[] {
  return [...claims].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
}

const opening = /￥(?:\([^()]*\))?[,;。:]?(?:(?:主要)?(?:其中|包括|包含|用于|按|分)[^￥＃]{0,40})$/;

/** The total of which the list says that its items are parts. */
function listHead(prose: Prose, part: number): NumberToken | undefined {
  const from = Math.max(structureOf(prose).chapterAt(part).start, part - 120);
  const head = opening.exec(prose.skeleton.slice(from, part));
  return head ? prose.tokenAt(from + head.index) : undefined;
}

const totals = new Set([
  ...["totals", "income-total", "expenditure-total", "income", "expenditure"],
  ...["basic", "project", "official", "procurement"],
]);

/** A total of the document, or any amount of the same chapter before it. */
function isWhole(prose: Prose, claim: TextClaim, part: number): boolean {
  if (claim.token.kind !== "amount" || claim.kind === "change" || claim.at === part) return false;
  if (claim.concept !== undefined && totals.has(claim.concept)) return true;
  const { start, end } = structureOf(prose).chapterAt(part);
  return claim.at >= start && claim.at < Math.min(end, part + 600);
}
