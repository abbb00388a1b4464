import { isYearly, readChanges } from "../changes.ts";
import type { ProseFinding, ProseRule } from "../prose-rule.ts";
import { reasonAfter } from "../reasons.ts";

/** TX-08: a change against last year's accounts has its reason, there or in the items that follow. */
export const differenceHasAReason: ProseRule = (prose) =>
  readChanges(prose).flatMap((change): ProseFinding[] => {
    const { match, amount, rate } = change;
    if (!rate || amount.value.digits === 0n || amount.kind !== "amount" || !isYearly(change))
      return [];
    if (!/决算|上年$/.test(change.basis)) return [];
    const after = prose.skeleton.slice(match.end, match.end + 60);
    if (reasonAfter(prose, match.end) || /^[。,;]*(?:其中|主要是|因|由于|与上年)|原因/.test(after))
      return [];
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
