import type { NarrativeName } from "../forms/form.ts";
import { sectionsOf } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { NarrativeBlock, ReasonAsked } from "../phrases/narrative.ts";
import { narrativeOf } from "./narrative-of.ts";
import { rowSets } from "./row-sets.ts";
import { baseId, closeId, type Scope } from "./scope.ts";

/** A passage that a section has a place for. */
export interface AskedPassage {
  readonly section: string;
  readonly id: string;
  /** What the passage explains: the ids of a figure and of what it is compared with. */
  readonly difference?: { readonly of: string; readonly base: string };
}

/** Every passage that the sections of a disclosure have a place for, whether its sentence is said or not. */
export function askedPassages(disclosure: Disclosure): AskedPassage[] {
  return sectionsOf(disclosure.form).flatMap(({ id, narrative }) =>
    passagesOf(narrative, { disclosure, section: id }),
  );
}

function passagesOf(name: NarrativeName, scope: Scope): AskedPassage[] {
  const blocks = narrativeOf(scope.disclosure).sections.get(name) ?? [];
  return blocks.flatMap((block) => ofBlock(block, scope));
}

function ofBlock(block: NarrativeBlock, scope: Scope): AskedPassage[] {
  switch (block.type) {
    case "passage":
      return [{ section: scope.section, id: closeId(block.passage, scope) }];
    case "say":
      return block.reason ? [explained(block.reason, scope)] : [];
    case "include":
      return passagesOf(block.section, scope);
    case "each":
      return rowSets[block.each](scope).flatMap((row) =>
        block.blocks.flatMap((inner) => ofBlock(inner, { ...scope, row })),
      );
    default:
      return [];
  }
}

function explained(reason: ReasonAsked, scope: Scope): AskedPassage {
  const of = closeId(reason.of, scope);
  const difference = { of, base: baseId(of, reason.from, scope) };
  return { section: scope.section, id: closeId(reason.passage, scope), difference };
}
