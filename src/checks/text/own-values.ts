import { claimsOf, type TextClaim } from "../../prose/claims.ts";
import { isOwn, phaseIn } from "../../prose/document.ts";
import type { Prose } from "../../prose/prose.ts";
import type { Section } from "../../prose/structure.ts";

/**
 * The amounts that a part of a text states as the unit's own, those of one scope and phase together: only they
 * can be held against each other.
 */
export function ownValues(
  prose: Prose,
  { start, end }: Pick<Section, "start" | "end">,
): readonly (readonly TextClaim[])[] {
  const claims = claimsOf(prose).filter(
    (claim) =>
      claim.at >= start &&
      claim.at < end &&
      claim.kind !== "change" &&
      claim.token.kind === "amount" &&
      claim.owner === undefined &&
      isOwn(prose, claim),
  );
  return [...Map.groupBy(claims, (claim) => `${claim.scope}/${phaseIn(prose, claim)}`).values()];
}
