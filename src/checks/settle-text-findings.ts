import type { Prose } from "../prose/prose.ts";
import { type Defect, settle } from "./settle.ts";
import { originInText } from "./text/text-sum.ts";
import type { TextFinding } from "./text-rule.ts";

/** The findings of a text with each defect told once. */
export function settleTextFindings(prose: Prose, found: readonly TextFinding[]): TextFinding[] {
  const settled = settle(found.map((finding) => defectOf(prose, finding)));
  return found.flatMap((finding, index) => {
    const how = settled[index];
    if (!how?.isTold) return [];
    const share = how.share === undefined ? undefined : found[how.share];
    const label = share?.operands?.[0]?.label ?? "";
    const severity = how.severity ?? finding.severity;
    const isRaised = severity === "error" && finding.severity !== "error";
    return {
      ...finding,
      severity,
      ...(isRaised && { certainty: "proved" as const, rests: undefined }),
      message: [
        finding.message,
        ...(how.note === undefined ? [] : [how.note]),
        ...(share ? [`其中${label}的占比 ${share.stated} 也与它的金额不符`] : []),
      ].join("；"),
      fix: share ? `请先核对${label}的金额。${finding.fix}` : finding.fix,
    };
  });
}

function defectOf({ places }: Prose, finding: TextFinding): Defect {
  const { rule, severity, at, label = "", stated, expected, sum, part } = finding;
  return {
    rule,
    severity,
    origin: originInText(places[at] ?? at),
    label,
    stated,
    expected,
    sum,
    part: part && originInText(part.start),
    isRounding: severity === "info",
  };
}
