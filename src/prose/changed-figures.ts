import { type Change, isYearly } from "./changes.ts";
import { claimsOf, type TextClaim } from "./claims.ts";
import type { Prose } from "./prose.ts";
import { structureOf } from "./structure.ts";
import type { NumberToken } from "./tokens.ts";

/** What may have changed, and what it may have been before where the text prints that too. */
export interface ChangedFigures {
  /** `named`: one figure is the subject beyond doubt, by its name or as the only one before the change. */
  readonly how: "named" | "near";
  readonly now: readonly NumberToken[];
  readonly before: readonly NumberToken[];
}

/** The figures of which a change may be told, the likeliest first. */
export function changedFigures(prose: Prose, change: Change): ChangedFigures {
  const end = change.match.start;
  const claims = claimsOf(prose).filter(
    ({ token, kind }) =>
      kind !== "change" && token.kind === change.amount.kind && isComparable(token, change.amount),
  );
  const sections = [...structureOf(prose).above(end), { start: 0 }];
  const chapter =
    sections
      .map(({ start }) => claims.filter(({ at }) => at >= start && at < end))
      .find((found) => found.length > 0) ?? [];
  const named = namedBySubject(prose, claims, change);
  const sentence = chapter.filter(({ at }) => at > sentenceStart(prose, end));
  const local = chapter.slice(-12).reverse();
  const priors = sentence.filter(({ phase, year }) => phase === "previous" || year !== undefined);
  const alike = subjectConcept(prose, change);
  const here = alike === undefined ? [] : sentence.filter(({ concept }) => concept === alike);
  const all = here.length > 0 ? here : unique([...named, ...local]);
  const nows = all.filter(({ token }) => token !== change.prior);
  const isOther = chapter.length === 1 && alike !== undefined && here.length === 0;
  const isAlone = (chapter.length === 1 && !isOther) || (sentence.length === 1 && isYearly(change));
  const isNamed = named.length > 0 || isAlone || change.prior !== undefined;
  return {
    how: isNamed ? "named" : "near",
    now: nows.map(({ token }) => token),
    before: change.prior ? [change.prior] : priors.map(({ token }) => token),
  };
}

function isComparable(a: NumberToken, b: NumberToken): boolean {
  return a.unit === b.unit || (a.unit.endsWith("元") && b.unit.endsWith("元"));
}

function subjectConcept(prose: Prose, { subject }: Change): string | undefined {
  return subject === "" ? undefined : prose.wording.meaningOf(subject).concept;
}

/** “收、支总计各增加”: the totals that the document states. */
function namedBySubject(
  prose: Prose,
  claims: readonly TextClaim[],
  { subject, match }: Change,
): TextClaim[] {
  const { concept, scope } = prose.wording.meaningOf(subject);
  if (concept === undefined) return [];
  const found = claims.filter(
    (claim) => isOne(concept, claim.concept) && (scope === undefined || claim.scope === scope),
  );
  return [...found].sort((a, b) => Math.abs(a.at - match.start) - Math.abs(b.at - match.start));
}

/** “今年收入增加” is said of the 收入合计 as of the 收入总计. */
function isOne(subject: string, concept: string | undefined): boolean {
  return concept === subject || concept === `${subject}-total`;
}

function unique(claims: readonly TextClaim[]): TextClaim[] {
  return [...new Map(claims.map((claim) => [claim.at, claim])).values()];
}

/** Where the sentence of the change begins; “…总计A。与上年相比，…” are one. */
function sentenceStart(prose: Prose, at: number): number {
  const joined = prose.skeleton[at - 1] === "。" ? at - 2 : at - 1;
  return Math.max(prose.skeleton.lastIndexOf("。", joined), structureOf(prose).lastBreak(at) - 1);
}
