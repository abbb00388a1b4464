import type { Kind } from "../forms/form.ts";
import { figureConcepts, type Phase, type Scope } from "../words/vocabulary.ts";
import type { Base, ClaimKind, Subject } from "./claim.ts";

/** The stage of the year that a document is about. */
export function phaseOf(kind: Kind): Phase {
  return kind === "budget" ? "budget" : "final";
}

const suffix =
  /-?(?<budget>budget-)?(?<derived>change-rate|change|completion|share)$|-(?<stage>initial-budget|previous)$/;

/** An id as its parts: what it is about, what it says of that, and at which stage. */
export interface IdParts {
  /** The id of the figure that it is about. */
  readonly stem: string;
  readonly kind: ClaimKind;
  readonly base?: Base;
  readonly phase?: Phase;
}

/** `general-budget.total.total-budget-change-rate` → the rate at which general-budget.total.total has left its budget. */
export function partsOfId(id: string): IdParts {
  const match = suffix.exec(id);
  const { budget, derived, stage } = match?.groups ?? {};
  const stem = match ? id.slice(0, match.index) : id;
  if (stage === "initial-budget" || stage === "previous") {
    return { stem, kind: "amount", phase: stage };
  }
  if (derived === undefined) return { stem: id, kind: "amount" };
  if (derived === "share") return { stem, kind: "share" };
  if (derived === "completion") {
    return { stem, kind: "completion", base: isOfficial(stem) ? "full-budget" : "initial-budget" };
  }
  const base = budget === undefined ? "previous" : "initial-budget";
  return { stem, kind: derived === "change" ? "change" : "change-rate", base };
}

/** 三公 is measured by its 全年预算, everything else by its 年初预算 (TX-03). */
function isOfficial(stem: string): boolean {
  return /^official-expenses\.[^.]+\.final$/.test(stem);
}

/** Whose money the functional tables are about. */
const scopes: Readonly<Record<string, Scope>> = {
  income: "all",
  expenditure: "all",
  "general-budget": "general",
  "government-funds": "funds",
  "state-capital": "capital",
};

/** What the figure of an id says, as far as the vocabulary and the tables of functional codes know it. */
export function subjectOfId(id: string, document: Kind): Subject {
  const parts = partsOfId(id);
  const { stem, kind, base } = parts;
  const known = figureConcepts.find(
    (one) => one.id === id && one.kinds.includes(document) && one.phase !== undefined,
  );
  const figure =
    known ?? figureConcepts.find((one) => one.id === stem && one.kinds.includes(document));
  const phase = known?.phase ?? parts.phase ?? figure?.phase ?? phaseOf(document);
  const [concept] = figure?.concepts ?? [];
  if (figure) return { concept, scope: figure.scope, phase, kind, base };
  const [table = "", row = "", column] = stem.split(".");
  const scope = scopes[table];
  const isItem = scope !== undefined && /^\d{3,7}$/.test(row) && column === "total";
  return isItem ? { concept: row, scope, phase, kind, base } : { phase, kind, base };
}

/** The id of the figure that says this; undefined where no figure of such a document does. */
export function idOfSubject(
  { concept, scope, phase }: Pick<Subject, "concept" | "scope" | "phase">,
  document: Kind,
): string | undefined {
  if (concept === undefined) return undefined;
  const own = phaseOf(document);
  return figureConcepts.find(
    (one) =>
      one.kinds.includes(document) &&
      one.concepts.includes(concept) &&
      one.scope === scope &&
      (one.phase ?? own) === (phase === "own" ? own : phase),
  )?.id;
}
