import { isYearly, readChanges } from "../changes.ts";
import type { ProseFinding, ProseRule } from "../prose-rule.ts";
import { reasonAfter } from "../reasons.ts";
import { structureOf } from "../structure.ts";

/** TX-08: a change against last year's accounts has its reason, there or in the items that follow. */
export const differenceHasAReason: ProseRule = (prose) =>
  readChanges(prose).flatMap((change): ProseFinding[] => {
    const { match, amount, rate } = change;
    if (!rate || amount.value.digits === 0n || amount.kind !== "amount" || !isYearly(change))
      return [];
    if (!/决算|上年$/.test(change.basis)) return [];
    const section = structureOf(prose).above(match.start)[0];
    const end = section?.end ?? prose.skeleton.length;
    const after = prose.skeleton.slice(match.end, Math.min(match.end + 160, end));
    const before = prose.skeleton.slice(Math.max(0, match.start - 60), match.start);
    const isTold = /原因|主要是|主要情况|因|由于|系|鉴于|受.{1,20}影响|根据|按照/.test(after);
    if (reasonAfter(prose, match.end) || isTold || /^[。,;]*(?:其中|与上年)/.test(after)) return [];
    if (/因[^,。]{2,}[,。][^。]*$|由于/.test(before)) return [];
    const quote = prose.quote(match.start, match.end);
    return [
      {
        rule: "TX-08",
        severity: "warning",
        at: match.start,
        stated: quote,
        message: `“${quote}”之后没有说明变动原因`,
        fix: "请补写变动原因。",
      },
    ];
  });
