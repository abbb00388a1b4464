import type { Prose } from "./prose.ts";
import type { NumberToken } from "./tokens.ts";

/** One place of the skeleton that a pattern fits, with the numbers that its groups stand on. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Text of a named group in the skeleton; empty when the group took no part. */
  group(name: string): string;
  /** The number on which a named group begins. */
  token(name: string): NumberToken | undefined;
  /** Where a named group begins; -1 when it took no part. */
  at(name: string): number;
}

/** Every match of a pattern in the skeleton. Flags `g` and `d` are added. */
export function matches(prose: Prose, pattern: RegExp, from = 0, to?: number): Match[] {
  const skeleton = to === undefined ? prose.skeleton : prose.skeleton.slice(0, to);
  const search = searchFor(pattern);
  search.lastIndex = from;
  const found: Match[] = [];
  for (let match = search.exec(skeleton); match; match = search.exec(skeleton)) {
    found.push(toMatch(prose, match));
    if (match[0] === "") search.lastIndex++;
  }
  return found;
}

const searches = new WeakMap<RegExp, RegExp>();

/** Made once for each pattern: every passage of every disclosure is searched with it. */
function searchFor(pattern: RegExp): RegExp {
  const known = searches.get(pattern) ?? new RegExp(pattern.source, "dg");
  searches.set(pattern, known);
  return known;
}

/** The match that begins exactly here. */
export function matchAt(prose: Prose, pattern: RegExp, index: number): Match | undefined {
  const search = new RegExp(pattern.source, "dy");
  search.lastIndex = index;
  const match = search.exec(prose.skeleton);
  return match ? toMatch(prose, match) : undefined;
}

function toMatch(prose: Prose, match: RegExpExecArray): Match {
  const at = (name: string) => match.indices?.groups?.[name]?.[0] ?? -1;
  return {
    start: match.index,
    end: match.index + match[0].length,
    group: (name) => match.groups?.[name] ?? "",
    token: (name) => (at(name) < 0 ? undefined : prose.tokenAt(at(name))),
    at,
  };
}
