import { type Change, isYearly, readChanges } from "../../prose/changes.ts";
import type { Prose } from "../../prose/prose.ts";
import { reasonAfter } from "../../prose/reasons.ts";
import { structureOf } from "../../prose/structure.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";

/**
 * TX-08: a change against last year's accounts has its reason. Templates differ in where they ask for one: only
 * a document that gives it nearly everywhere has forgotten it somewhere.
 */
export const differenceHasAReason: TextRule = (prose) => {
  const changes = readChanges(prose).filter(needsReason);
  const silent = changes.filter((change) => !isExplained(prose, change));
  if (silent.length * 3 > changes.length - silent.length) return [];
  return silent.map(({ match }): TextFinding => {
    const quote = prose.quote(match.start, match.end);
    return {
      rule: "TX-08",
      severity: "info",
      at: match.start,
      stated: quote,
      message: `“${quote}”之后没有说明变动原因`,
      fix: "请补写变动原因。",
    };
  });
};

function needsReason(change: Change): boolean {
  const { rate, amount } = change;
  return (
    rate !== undefined && amount.value.digits !== 0n && amount.kind === "amount" && isYearly(change)
  );
}

function isExplained(prose: Prose, { match }: Change): boolean {
  const next = structureOf(prose).sections.find(({ start }) => start >= match.end);
  const end = Math.min(match.end + 160, next?.start ?? prose.skeleton.length);
  const after = prose.skeleton.slice(match.end, end);
  const before = prose.skeleton.slice(Math.max(0, match.start - 60), match.start);
  return (
    reasonAfter(prose, match.end) !== undefined ||
    /原因|主要是|主要情况|因|由于|系|鉴于|受.{1,20}影响|根据|按照/.test(after) ||
    /^[。,;]*(?:其中|与上年)/.test(after) ||
    /因[^,。]{2,200}[,。][^。]{0,400}$|由于/.test(before)
  );
}
