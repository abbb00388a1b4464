import type { Phase } from "../words/vocabulary.ts";
import { claimsOf, clauseBefore, type TextClaim } from "./claims.ts";
import { matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import { structureOf } from "./structure.ts";
import type { NumberToken } from "./tokens.ts";

/** “…年初预算A，支出决算B，完成年初预算的C%”, with every pair of numbers that the rate may be of. */
export interface Completion {
  /** Where the sentence begins, and where the rate ends. */
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly rate: NumberToken;
  readonly readings: readonly { readonly base: NumberToken; readonly actual: NumberToken }[];
}

const pattern =
  /(?:完成|占|为)(?<phase>年初|全年|调整后?|年度)?(?:部门|单位)?预算(?:数|资金|金额)?(?:￥)?的?(?:比例为?)?(?<rate>％)|(?:预算)?(?:执行率|完成率|执行进度)(?:为|达到?|是)?(?<other>％)/;
const budgets: readonly Phase[] = ["initial-budget", "full-budget", "budget"];

/** Rates of completion whose sentence gives a budget and what was spent. */
export function readCompletions(prose: Prose): Completion[] {
  return matches(prose, pattern).flatMap((match): Completion[] => {
    const rate = match.token("rate") ?? match.token("other");
    if (!rate) return [];
    const at = Math.max(match.at("rate"), match.at("other"));
    const sentence = claimsBefore(prose, at);
    const behind = budgetBehind(prose, at);
    const all = behind ? [behind] : sentence.filter(({ phase }) => budgets.includes(phase));
    const named = all.filter(({ phase }) => isNamed(phase, match.group("phase")));
    const bases = named.length > 0 ? named : all;
    const finals = sentence.filter((claim) => isSpent(claim));
    const readings = bases.flatMap((base) =>
      finals.filter((actual) => isPair(base, actual)).map((actual) => ({ base, actual })),
    );
    if (readings.length === 0) return [];
    const first = [...bases, ...finals].reduce((a, b) => (a.at <= b.at ? a : b));
    const start = first.at - Math.min(14, clauseBefore(prose, first.at).length);
    return [
      {
        start,
        end: match.end,
        at,
        rate,
        readings: readings
          .reverse()
          .map(({ base, actual }) => ({ base: base.token, actual: actual.token })),
      },
    ];
  });
}

/** “完成预算88.49%（预算4.97万元）”. */
function budgetBehind(prose: Prose, at: number): TextClaim | undefined {
  const match = /^％\((?:年初|全年|调整)?预算(?:数)?为?￥/.exec(prose.skeleton.slice(at, at + 16));
  const place = match ? at + match[0].length - 1 : -1;
  return claimsOf(prose).find((claim) => claim.at === place);
}

function isNamed(phase: Phase, word: string): boolean {
  return word === "年初" ? phase === "initial-budget" : word !== "" && phase === "full-budget";
}

function isSpent({ phase, kind, label }: TextClaim): boolean {
  return (
    kind !== "change" &&
    (phase === "final" || (phase === "own" && /支出|支付|执行|使用|完成/.test(label)))
  );
}

/** Both say the same concept, as far as they say one. */
function isPair(base: TextClaim, actual: TextClaim): boolean {
  const isSame =
    base.concept === actual.concept || base.concept === undefined || actual.concept === undefined;
  return isSame && base.token.unit.endsWith("元") && actual.token.unit.endsWith("元");
}

/** The amounts of the sentence, or of the two that say budget and final amount one after the other. */
function claimsBefore(prose: Prose, at: number): TextClaim[] {
  const from = Math.max(structureOf(prose).lastBreak(at), at - 260);
  const before = prose.skeleton.slice(from, at);
  const stops = [...before.matchAll(/。|(?<=[^年初预算])\(项\)/g)].map(({ index }) => from + index);
  const claims = claimsOf(prose).filter((claim) => claim.at >= from && claim.at < at);
  const within = (stop: number | undefined) =>
    claims.filter((claim) => claim.at > (stop ?? from - 1));
  const last = within(stops.at(-1));
  const hasBoth = (found: readonly TextClaim[]) =>
    found.some(isSpent) && found.some(({ phase }) => budgets.includes(phase));
  return hasBoth(last) ? last : within(stops.at(-2));
}
