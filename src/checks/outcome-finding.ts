import { originPlace } from "../figures/figure.ts";
import type { Finding, Severity } from "../finding.ts";
import type { Tested, TieOut } from "./tie-out.ts";

/** What a reader or clerk is told of an outcome: a failure, or a 尾差; undefined when all is well. */
export function outcomeFinding(rule: TieOut, outcome: Tested): Finding | undefined {
  if (outcome.result === "passed") return undefined;
  const severity: Severity = outcome.result === "rounding" ? "info" : severityOf(rule, outcome);
  const { line } = outcome;
  return {
    rule: rule.id,
    severity,
    ...certaintyOf(outcome, severity),
    blocking: false,
    where: line ? `${line.file} · 第 ${line.number} 行` : originPlace(outcome.origin),
    line,
    message: message(outcome),
    fix: outcome.result === "rounding" ? "尾差，不必改动。" : (outcome.fix ?? rule.fix),
    stated: outcome.stated,
    expected: outcome.expected,
    difference: outcome.difference,
    operands: outcome.operands.length > 0 ? outcome.operands : undefined,
    formula: outcome.formula,
    figure: outcome.figure,
    beside: outcome.beside,
    section: outcome.section,
    explanation: `${explanation(outcome)}（${rule.id}）`,
  };
}

function message(outcome: Tested): string {
  if (outcome.result === "failed" && outcome.message) return explanation(outcome);
  return `“${outcome.label}”${explanation(outcome)}`;
}

/** The end-note: 原文为100%；按4284.55÷4242.96应为100.98%. */
function explanation(outcome: Tested): string {
  return `${explain(outcome)}${outcome.note === undefined ? "" : `；${outcome.note}`}`;
}

/** What is wrong, in words, without what else speaks for it. */
export function explain({
  result,
  message,
  stated,
  formula,
  expected,
  difference,
}: Tested): string {
  if (result === "rounding") {
    return `原文为${stated}；按${formula}为${expected}，相差${difference}，是尾差`;
  }
  if (message) return message;
  return `原文为${stated}；按${formula}应为${expected}`;
}

/** How much a failure weighs. */
export function severityOf(rule: TieOut, { severity, custom }: Tested): Severity {
  return severity ?? (custom === undefined ? rule.severity : "warning");
}

/** An error is proved by printed numbers; a warning on inferred cells says so. */
function certaintyOf(
  { rests, custom }: Tested,
  severity: Severity,
): Pick<Finding, "certainty" | "rests"> {
  if (severity === "error") return { certainty: "proved" };
  if (custom !== undefined) return { certainty: "likely", rests: custom };
  return rests === undefined ? { certainty: "likely" } : { certainty: "rests-on-inference", rests };
}
