import { sectionsOf } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { Term } from "../records/disclosure.ts";
import { disclosurePath } from "./address.ts";

/** A term that running text may link: its names, and where it is explained, the best place first. */
export interface LinkedTerm {
  readonly id: string;
  readonly names: readonly string[];
  readonly paths: readonly string[];
}

/** A piece of text that is a term. */
export interface TermMatch {
  readonly text: string;
  readonly term: LinkedTerm;
}

/** Cuts text into plain pieces and terms; remembers what it has found. */
export type TermFinder = (text: string) => (string | TermMatch)[];

/** The terms of the glossary, as the pages of a disclosure link them. */
export function linkedTerms(
  glossary: readonly Term[],
  disclosure: Disclosure | undefined,
): LinkedTerm[] {
  const section = disclosure && termsPath(disclosure);
  const own = new Set(section ? disclosure?.terms.map(({ id }) => id) : []);
  return glossary.map(({ id, term, aliases = [] }) => ({
    id,
    names: [term, ...aliases],
    paths: [`glossary/#${id}`, ...(own.has(id) ? [`${section}#${id}`] : [])],
  }));
}

/** The section of a disclosure that explains its terms. */
export function termsPath(disclosure: Disclosure): string | undefined {
  const section = sectionsOf(disclosure.form).find(({ narrative }) => narrative === "terms");
  return section && `${disclosurePath(disclosure)}${section.id}/`;
}

/**
 * Finds each term once, where it first occurs. At one place the longest name wins; a term that was found
 * before still covers its text, so that no shorter one is found within it.
 */
export function createTermFinder(terms: readonly LinkedTerm[]): TermFinder {
  const byName = new Map<string, LinkedTerm>();
  for (const term of terms) {
    for (const name of term.names) if (!byName.has(name)) byName.set(name, term);
  }
  const names = [...byName.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (names.length === 0) return (text) => [text];
  const pattern = new RegExp(names.map(literal).join("|"), "gu");
  const found = new Set<string>();
  return (text) => {
    const pieces: (string | TermMatch)[] = [];
    let from = 0;
    for (const { 0: name, index } of text.matchAll(pattern)) {
      const term = byName.get(name);
      if (!term || found.has(term.id)) continue;
      found.add(term.id);
      if (index > from) pieces.push(text.slice(from, index));
      pieces.push({ text: name, term });
      from = index + name.length;
    }
    if (from < text.length) pieces.push(text.slice(from));
    return pieces;
  };
}

/** A name as a pattern that means just it. */
function literal(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
