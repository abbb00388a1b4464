import { canonical } from "./canonical.ts";

/**
 * A wording as the source of a pattern: `[x]` may stand or not, `{a|b}` is one of several, both may nest.
 * `[本年]{预算|决算}[数]` is 本年预算数, 决算, 预算数 … Everything else stands for itself.
 */
export function wordingSource(wording: string): string {
  return wording.replace(/[[\]{}().*+?^$\\]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

/** The same over the skeleton of a text (prose.ts), whose characters are alike and which has no spaces. */
export function skeletonSource(wordings: readonly string[]): string {
  return wordings.map((one) => wordingSource(canonical(one).replace(/\s/g, ""))).join("|");
}

/** The wording as a pattern over whole labels. */
export function wordingPattern(wording: string): RegExp {
  return new RegExp(`^(?:${wordingSource(wording)})$`);
}

const signs: Readonly<Record<string, string>> = { "[": "(?:", "]": ")?", "{": "(?:", "}": ")" };
