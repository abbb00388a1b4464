import { type Figure, printFigure } from "../figures/figure.ts";
import type { Kind } from "../forms/form.ts";
import type { Claim, ClaimKind } from "./claim.ts";
import { subjectOfId } from "./figure-subjects.ts";

/** What a cell or a recorded figure says; undefined for one that has no number, or that we computed. */
export function claimOfFigure(figure: Figure, document: Kind): Claim | undefined {
  const { id, label, value, unit, year, place } = figure;
  if (value === null || place === undefined) return undefined;
  const subject = subjectOfId(id, document);
  return {
    ...subject,
    kind: kindOf(subject.kind, unit),
    id,
    label,
    account: "",
    year,
    value,
    printed: printFigure(figure),
    unit,
    place,
  };
}

/** What is no money and no rate is counted. */
function kindOf(kind: ClaimKind, unit: string): ClaimKind {
  return kind === "amount" && unit !== "%" && !unit.endsWith("元") ? "count" : kind;
}
