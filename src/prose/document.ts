import type { Kind } from "../forms/form.ts";
import type { Phase } from "../words/vocabulary.ts";
import type { TextClaim } from "./claims.ts";
import { claimsOf } from "./claims.ts";
import type { Prose } from "./prose.ts";
import type { NumberToken } from "./tokens.ts";

/** What a text says of itself: kind, year, and whose it is; undefined where it doesn't. */
export interface DocumentIdentity {
  readonly kind?: Kind;
  readonly year?: number;
  readonly unit?: string;
}

const known = new WeakMap<Prose, DocumentIdentity>();

/** By the words that most of its sentences use. */
export function documentOf(prose: Prose): DocumentIdentity {
  const found = known.get(prose);
  if (found) return found;
  const claims = claimsOf(prose);
  const identity = {
    kind: kindOf(prose),
    year: yearOf(titleYear(prose), claims),
    unit: usual(claims),
  };
  known.set(prose, identity);
  return identity;
}

function kindOf(prose: Prose): Kind | undefined {
  const title =
    /(?:部门|单位|本级)?(?:决算|预算)(?:公开|说明|情况|$)|(?:部门|单位)(?:决算|预算)/.exec(
      prose.skeleton.slice(0, 400),
    )?.[0];
  const count = (word: string) => prose.skeleton.split(word).length - 1;
  const [final, budget] = [count("决算"), count("预算")];
  if (title) return title.includes("决算") ? "final-accounts" : "budget";
  return final * 2 > budget ? "final-accounts" : budget > 3 ? "budget" : undefined;
}

/** “某局2024年度部门决算” or “2024年某局预算公开” on one of the first lines. */
function titleYear(prose: Prose): number | undefined {
  const token = titleYearToken(prose);
  return token && Number(token.value.digits);
}

/** The number of the year in the title. */
export function titleYearToken(prose: Prose): NumberToken | undefined {
  const match = /＠[^。,:;＠]{0,30}?(?:决算|预算)/.exec(prose.skeleton.slice(0, 120));
  return match ? prose.tokenAt(match.index) : undefined;
}

/**
 * What the title says, unless no amount of the text is of that year, or the text goes on about the year after:
 * nobody publishes amounts of a year to come, but last year's title is easily left standing.
 */
function yearOf(title: number | undefined, claims: readonly TextClaim[]): number | undefined {
  const years = claims.flatMap(({ year }) => year ?? []);
  const countOf = (one: number) => years.filter((year) => year === one).length;
  const [own, next] = title === undefined ? [0, 0] : [countOf(title), countOf(title + 1)];
  const isUsed = own > 1 && (next < 3 || next < own);
  return isUsed || years.length < 4 ? (title ?? usualYear(claims)) : usualYear(claims);
}

/** The later of two that are named about equally often: the other is the year before. */
function usualYear(claims: readonly TextClaim[]): number | undefined {
  const years = claims.flatMap(({ year }) => year ?? []);
  const [usual, count] = mostCommon(years);
  const later = years.filter((year) => usual !== undefined && year === usual + 1);
  return usual !== undefined && later.length * 2 >= count ? usual + 1 : usual;
}

const looksLikeUnit =
  /^[^＠]{2,}(?:局|厅|委|会|院|校|学|中心|所|站|馆|处|办|办公室|政府|镇|乡|队|社|部)$/;

function usual(claims: readonly TextClaim[]): string | undefined {
  const [unit, count] = mostCommon(
    claims.flatMap(({ account }) => (looksLikeUnit.test(account) ? [account] : [])),
  );
  return count >= 2 ? unit : undefined;
}

function mostCommon<T>(values: readonly T[]): readonly [T | undefined, number] {
  const groups = [...Map.groupBy(values, (value) => value)];
  const best = groups.sort((a, b) => b[1].length - a[1].length)[0];
  return best ? [best[0], best[1].length] : [undefined, 0];
}

/** Is the claim of the document's own year and unit? */
export function isOwn(prose: Prose, { year, account }: TextClaim): boolean {
  const own = documentOf(prose);
  const isOwnYear = year === undefined || own.year === undefined || year === own.year;
  const isOwnUnit =
    account === "" ||
    account === own.unit ||
    (own.unit ?? "").endsWith(account) ||
    (own.unit === undefined && prose.skeleton.slice(0, 300).includes(account));
  return isOwnYear && isOwnUnit;
}

/** The phase of a claim, where its words name none: that of the document. */
export function phaseIn(prose: Prose, { phase }: TextClaim): Phase {
  const { kind } = documentOf(prose);
  if (phase !== "own" || kind === undefined) return phase;
  return kind === "budget" ? "budget" : "final";
}
