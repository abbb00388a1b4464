import type { Finding } from "../finding.ts";
import type { Prose } from "../prose/prose.ts";
import { settleTextFindings } from "./settle-text-findings.ts";
import { type TextContext, toFinding } from "./text-rule.ts";
import { tieOuts } from "./tie-outs.ts";

/** What contradicts itself in a text, in the order of the text within each severity. */
export function checkProse(prose: Prose, file: string, context: TextContext = {}): Finding[] {
  const found = tieOuts
    .flatMap(({ read = [] }) => read)
    .flatMap((rule) => rule(prose, context))
    .sort((a, b) => a.at - b.at);
  return sortBySeverity(settleTextFindings(prose, found).map((one) => toFinding(prose, file, one)));
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** Places are not sorted as text: 第 10 行 comes after 第 9 行. */
function sortBySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
}
