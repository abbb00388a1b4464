/**
 * A wording of the vocabulary as a pattern over whole labels: `[x]` may stand or not, `{a|b}` is one of
 * several, both may nest. `[本年]{预算|决算}[数]` is 本年预算数, 决算, 预算数 …
 */
export function wordingPattern(wording: string): RegExp {
  const source = wording.replace(/[[\]{}().*+?^$\\]/g, (sign) => signs[sign] ?? `\\${sign}`);
  return new RegExp(`^(?:${source})$`);
}

const signs: Readonly<Record<string, string>> = { "[": "(?:", "]": ")?", "{": "(?:", "}": ")" };
