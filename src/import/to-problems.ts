import type { WorkbookProblem } from "../annotate/problem.ts";
import { type Finding, sortFindings } from "../finding.ts";

/** Questions that a warning is enough for once published, and that an import asks before. */
const asked = new Set(["IN-31"]);

/** What is wrong with the workbook; sums that do not tie are the business of `check`. */
export function toProblems(findings: readonly Finding[]): WorkbookProblem[] {
  return sortFindings(findings.map(asImported))
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, severity, sheet, cell, stated, expected, message, fix, where }) => ({
      severity: severity === "error" ? "error" : "warning",
      rule,
      sheet: sheet ?? where.split(" · ")[1],
      cell,
      found: stated,
      expected,
      message,
      fix,
    }));
}

function asImported(finding: Finding): Finding {
  return asked.has(finding.rule) ? { ...finding, severity: "error" } : finding;
}
