import { idOfSubject } from "../claims/figure-subjects.ts";
import type { Kind } from "../forms/form.ts";
import { claimsOf, type TextClaim } from "./claims.ts";
import { isOwn, phaseIn } from "./document.ts";
import type { Prose } from "./prose.ts";

/** Concepts of which a document has one, whatever its sections are about. */
const unscoped = /^(?:operating|procurement|goods|works|services|sme|micro)$/;
/** Words that may be of any part: they need scope or 合计. */
const vague = /^(?:income|expenditure|appropriation|totals|opening|closing|vehicles-held)$/;

/** Concept, scope, year and unit are beyond doubt. */
export function isCertain(prose: Prose, claim: TextClaim): boolean {
  const { concept, scope, kind, token, owner, isExplicit } = claim;
  if (concept === undefined || kind === "change" || token.kind !== "amount") return false;
  if (owner !== undefined || !isOwn(prose, claim)) return false;
  if (vague.test(concept) && !isExplicit) return false;
  return scope !== undefined || unscoped.test(concept);
}

/** What certain claims are claims of: concept, scope (none where there is one of it), phase. */
export function keyOf(prose: Prose, claim: TextClaim): string {
  const scope = isUnscoped(claim) ? "" : claim.scope;
  return `${claim.concept}/${scope}/${phaseIn(prose, claim)}`;
}

/** Certain claims with the id of the figure that they state (docs/data-format.md). */
export function claimIds(prose: Prose, kind: Kind): { readonly id: string; readonly at: number }[] {
  return claimsOf(prose).flatMap((claim) => {
    if (!isCertain(prose, claim)) return [];
    const scope = isUnscoped(claim) ? undefined : claim.scope;
    const id = idOfSubject({ ...claim, scope, phase: phaseIn(prose, claim) }, kind);
    return id === undefined ? [] : [{ id, at: claim.at }];
  });
}

function isUnscoped({ concept }: TextClaim): boolean {
  return unscoped.test(concept ?? "");
}
