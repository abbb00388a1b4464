import type { Claim } from "../claims/claim.ts";
import { subjectOfId } from "../claims/figure-subjects.ts";
import type { TextPlace } from "../figures/place.ts";
import type { CodeList } from "../forms/codes.ts";
import type { Kind } from "../forms/form.ts";
import { type Change, isYearly, readChanges } from "./changes.ts";
import { claimIds } from "./claim-ids.ts";
import { numberOf } from "./claims.ts";
import { itemName, labelBefore } from "./labels.ts";
import { type Match, matches } from "./matches.ts";
import type { Prose } from "./prose.ts";
import type { NumberToken } from "./tokens.ts";

/** A number of the text whose meaning is certain. */
export interface KnownFigure extends Claim {
  readonly id: string;
  readonly place: TextPlace;
  /** Place in the skeleton. */
  readonly at: number;
  readonly token: NumberToken;
  /** The direction word that stands with it. */
  readonly word?: string;
}

/** All figures that can be named, in the order of the text; no number has two names. */
export function readKnownFigures(
  prose: Prose,
  kind: Kind,
  functional: CodeList | undefined,
): KnownFigure[] {
  const found = new Map<number, KnownFigure>();
  const add = (id: string, at: number, word?: string) => {
    const token = prose.tokenAt(at);
    if (!token || found.has(at)) return;
    const label = labelBefore(prose, at);
    const number = numberOf(prose, at, token);
    const claim = { ...subjectOfId(id, kind), id, label, account: "", ...number };
    found.set(at, { ...claim, at, token, ...(word && { word }) });
  };
  for (const { id, words } of prose.wording.labels[kind]) {
    for (const match of matches(prose, new RegExp(`(?:${words})(?<figure>[￥＃％])`))) {
      add(id, match.at("figure"));
    }
  }
  for (const named of functionalFigures(prose, kind, functional)) add(named.id, named.at);
  for (const { id, at } of claimIds(prose, kind)) add(id, at);
  const heads = [...found.values()].sort((a, b) => a.at - b.at);
  for (const follower of followers(prose, heads)) add(follower.id, follower.at, follower.word);
  return [...found.values()].sort((a, b) => a.at - b.at);
}

interface Named {
  readonly id: string;
  readonly at: number;
  readonly word?: string;
}

const categoryFinal =
  /(?<name>[\u4e00-\u9fff]{2,20}?)(?:\(类\)|类)(?:等?支出)?(?:决算数为)?(?<figure>￥)/;
const itemPair =
  /(?<name>[\u4e00-\u9fff]{2,30}?)\(项\)[。:]?年初预算(?<initial>￥),支出决算(?<figure>￥)(?:,完成年初预算(?:数)?的?(?<rate>％))?/;
const itemBudget = /(?<name>[\u4e00-\u9fff]{2,30}?)\(项\)(?<figure>￥)/;

/** 类 and 项 by their names: codes are never printed in the narrative. */
function functionalFigures(prose: Prose, kind: Kind, list: CodeList | undefined): Named[] {
  const codes = codesByName(list);
  const name = (match: Match, level: number, suffix: string, group: string): Named[] => {
    const code = codes.get(`${level}/${itemName(match.group("name"))}`);
    const at = match.at(group);
    return code && at >= 0 ? [{ id: `general-budget.${code}.total${suffix}`, at }] : [];
  };
  return [
    ...matches(prose, categoryFinal).flatMap((match) => name(match, 3, "", "figure")),
    ...(kind === "final-accounts" ? matches(prose, itemPair) : []).flatMap((match) => [
      ...name(match, 7, "-initial-budget", "initial"),
      ...name(match, 7, "", "figure"),
      ...name(match, 7, "-completion", "rate"),
    ]),
    ...matches(prose, itemBudget).flatMap((match) => name(match, 7, "", "figure")),
  ];
}

/** “3/社会保障和就业” → 208. A name that two codes share names neither. */
function codesByName(list: CodeList | undefined): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const twice = new Set<string>();
  for (const [code, label] of Object.entries(list?.codes ?? {})) {
    const key = `${code.length}/${itemName(label)}`;
    if (codes.has(key)) twice.add(key);
    codes.set(key, code);
  }
  for (const key of twice) codes.delete(key);
  return codes;
}

const share = /^,占(?:比)?[^,。;￥％]{0,24}?(?<rate>％)/;
const completion = /^,完成(?:年初|全年)?预算(?:数)?的?(?<rate>％)/;
const completionOfTotal = /^相比,完成年初预算的?(?<rate>％)/;

/** Shares, completions and changes that stand behind a figure and are about it. */
function followers(prose: Prose, heads: readonly KnownFigure[]): Named[] {
  const direct = heads.flatMap(({ id, at }): Named[] => {
    const rest = prose.skeleton.slice(at + 1, at + 60);
    const rate = (pattern: RegExp, suffix: string, own = id): Named[] => {
      const match = pattern.exec(rest);
      return match ? [{ id: `${own}${suffix}`, at: at + match[0].length }] : [];
    };
    return [
      ...rate(share, "-share"),
      ...rate(completion, "-completion"),
      ...rate(completionOfTotal, "-completion", id.replace("-initial-budget", "")),
    ];
  });
  const changes = readChanges(prose).flatMap((change) => changeIds(prose, heads, change));
  return [...direct, ...changes];
}

const total = /(?:income-total|fiscal-totals\.total)\.amount$/;

/** The change of a figure: of the 总计 where the sentence says so, else of the figure before it. */
function changeIds(prose: Prose, heads: readonly KnownFigure[], change: Change): Named[] {
  const before = heads.filter(({ at }) => at < change.match.start);
  const isTotal = /总计/.test(change.subject);
  const own = isTotal ? before.findLast(({ id }) => total.test(id)) : headOf(before);
  const between = own && prose.skeleton.slice(own.at, change.match.start);
  if (
    !own ||
    between === undefined ||
    (!isTotal && /原因|[￥]/.test(between.slice(1).replace(/国\(境\)外[^。]*/, "")))
  )
    return [];
  const suffix = isYearly(change)
    ? "-change"
    : /年初预算/.test(change.basis)
      ? "-budget-change"
      : "";
  if (suffix === "") return [];
  const rateAt = change.match.at("rate");
  return [
    { id: `${own.id}${suffix}`, at: change.match.at("amount"), word: change.word },
    ...(rateAt < 0 ? [] : [{ id: `${own.id}${suffix}-rate`, at: rateAt, word: change.rate?.word }]),
  ];
}

/** Counts and parts of a hospitality sentence stand between the figure and its change. */
function headOf(before: readonly KnownFigure[]): KnownFigure | undefined {
  return before.findLast(
    ({ id }) => !/\.(?:domestic|foreign)-|\.(?:held|purchased|delegations|travellers)$/.test(id),
  );
}
