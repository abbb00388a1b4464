import { formatDecimal, percentOf, sumDecimals } from "../../numbers/decimal.ts";
import {
  addIntervals,
  compareFractions,
  printedInterval,
  printOfPercent,
} from "../../numbers/interval.ts";
import { labelBefore } from "../labels.ts";
import { type Match, matches } from "../matches.ts";
import type { Prose } from "../prose.ts";
import { type ProseFinding, type ProseRule, say } from "../prose-rule.ts";
import type { NumberToken } from "../tokens.ts";

interface Share {
  readonly match: Match;
  readonly part: NumberToken;
  readonly rate: NumberToken;
  /** What the sentence names as the base: 政府采购支出总额; empty when it names none. */
  readonly base: string;
}

const sharePattern = /(?<part>￥),占(?:比)?(?:(?<base>[^,。;:￥％]{1,30}?)的)?(?<rate>％)/;

/** TX-02: a share is part ÷ whole. TX-09: the shares of one list are never more than 100%. */
export const shareIsPartOverWhole: ProseRule = (prose) =>
  shareRuns(prose).flatMap((run) => judgeRun(prose, run));

/** Shares that follow one another as the items of one list. */
function shareRuns(prose: Prose): Share[][] {
  const runs: Share[][] = [];
  for (const match of matches(prose, sharePattern)) {
    const [part, rate] = [match.token("part"), match.token("rate")];
    if (!part || !rate) continue;
    const share = { match, part, rate, base: match.group("base") };
    const last = runs.at(-1)?.at(-1);
    const gap = last && prose.skeleton.slice(last.match.end, match.start);
    const follows = gap !== undefined && /^[,;、。][^￥％＃。;:]{1,40}$/.test(gap);
    if (follows && last?.base === share.base && !/总额|金额/.test(share.base))
      runs.at(-1)?.push(share);
    else runs.push([share]);
  }
  return runs;
}

function judgeRun(prose: Prose, run: readonly Share[]): ProseFinding[] {
  const wholes = wholesOf(prose, run);
  const [likeliest] = wholes;
  if (!likeliest) return sharesWithoutWhole(prose, run);
  return run
    .filter((share) => !wholes.some((whole) => verdict(share, whole) === "rounded"))
    .map((share) => wrongShare(prose, share, bestWhole(share, wholes) ?? likeliest));
}

const verdict = ({ part, rate }: Share, whole: NumberToken) =>
  whole.value.digits === 0n && part.value.digits === 0n && rate.value.digits === 0n
    ? "rounded"
    : printOfPercent(rate.value, printedInterval(part.value), printedInterval(whole.value));

function bestWhole(share: Share, wholes: readonly NumberToken[]): NumberToken | undefined {
  return wholes.find((whole) => verdict(share, whole) === "truncated");
}

/** The wholes that the run may mean, the likeliest first. */
function wholesOf(prose: Prose, run: readonly Share[]): NumberToken[] {
  const first = run[0] as Share;
  const before = prose.skeleton.slice(0, first.match.at("part"));
  if (first.base !== "" && !/^(?:本年|总)?(?:支出|收入)(?:合计|总额)?$/.test(first.base)) {
    const named = namedWhole(prose, before, first.base);
    return named ? [named] : [];
  }
  const from = Math.max(0, before.length - 1500);
  const heads = before
    .slice(from)
    .matchAll(
      /(?:总预算|总收入|总支出|合计|总计)(?:均|数)?为?￥|￥(?:[,。]其中:?|,用于以下方面:|。(?=[^。￥]{2,30}￥?$))/g,
    );
  return [...heads]
    .map((head) => prose.tokenAt(from + head.index + head[0].indexOf("￥")))
    .filter((token) => token !== undefined)
    .reverse()
    .slice(0, 3);
}

/** The last amount before that is said to be of the base: 政府采购支出总额￥, 项目支出决算￥. */
function namedWhole(prose: Prose, before: string, base: string): NumberToken | undefined {
  const known = /(授予(?:中小|小微)企业合同金额|政府采购支出总额)$/.exec(base)?.[1];
  const isProjects = /^一般公共预算项目支出总额$/.test(base);
  const label = known ?? (isProjects ? "一般公共预算财政拨款项目支出决算" : undefined);
  if (!label) return undefined;
  const at = before.lastIndexOf(`${label}￥`);
  return at < 0 ? undefined : prose.tokenAt(at + label.length);
}

function wrongShare(prose: Prose, share: Share, whole: NumberToken): ProseFinding {
  const { match, part, rate } = share;
  const computed = percentOf(part.value, whole.value, Math.max(2, rate.value.scale));
  const expected = computed ? `${formatDecimal(computed)}%` : "无可比性";
  const truncated = verdict(share, whole) === "truncated";
  const label = labelBefore(prose, match.at("part")) || "该项";
  return {
    rule: "TX-02",
    severity: truncated ? "warning" : "error",
    at: match.at("rate"),
    stated: say(rate),
    expected,
    operands: [
      { label, token: part },
      { label: share.base || "合计", token: whole },
    ],
    message: `${label}写“${prose.quote(match.start, match.end)}”：${say(part)}÷${say(whole)} 应为 ${expected}${truncated ? "，写的数是截去尾数，不是四舍五入" : ""}`,
    fix: "请核对该项金额、合计和占比，并写明占谁的比重。",
  };
}

/** Where no total is stated, the shares of one list still cannot be more than the whole. */
function sharesWithoutWhole(prose: Prose, run: readonly Share[]): ProseFinding[] {
  const [first] = run;
  if (!first || run.length < 2) return [];
  const rates = run.map(({ rate }) => printedInterval(rate.value)).reduce(addIntervals);
  const hundred = { numerator: 100n, denominator: 1n };
  if (compareFractions(rates.low, hundred) <= 0) return [];
  const sum = formatDecimal(sumDecimals(run.map(({ rate }) => rate.value)));
  return [
    {
      rule: "TX-09",
      severity: "error",
      at: first.match.at("rate"),
      stated: `${sum}%`,
      expected: "100%",
      operands: run.map(({ match, rate }) => ({
        label: labelBefore(prose, match.at("part")),
        token: rate,
      })),
      message: `${run.length} 项占比合计 ${sum}%，超过 100%`,
      fix: "请重新计算每一项的占比，并写明占谁的比重。",
    },
  ];
}
