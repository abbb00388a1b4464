import type { TextFinding } from "./text-rule.ts";

/**
 * One defect is told once, at its root: a sum that two rules find wrong; an item whose amount contradicts both its
 * total and its share.
 */
export function settleText(found: readonly TextFinding[]): TextFinding[] {
  const sums = new Map<string, TextFinding>();
  return found.flatMap((finding) => {
    if (finding.rule === "TX-02") return belongsTo(finding, found) ? [] : [finding];
    const key = `${finding.at} ${finding.stated} ${finding.expected}`;
    if (sums.has(key)) return [];
    sums.set(key, finding);
    return [withShare(finding, found)];
  });
}

/** The share whose part is an item of a sum that doesn't come out. */
function belongsTo(share: TextFinding, found: readonly TextFinding[]): boolean {
  return found.some((sum) => isItem(share, sum));
}

function isItem({ operands = [] }: TextFinding, sum: TextFinding): boolean {
  const [part] = operands;
  const isSum = sum.rule !== "TX-02" && /^(?:TX-05|FA-)/.test(sum.rule) && sum.severity === "error";
  return (
    isSum && part !== undefined && (sum.operands ?? []).some(({ token }) => token === part.token)
  );
}

/** The item whose share is wrong too is the one to look at first. */
function withShare(sum: TextFinding, found: readonly TextFinding[]): TextFinding {
  const shares = found.filter((other) => other.rule === "TX-02" && isItem(other, sum));
  const [only] = shares;
  if (!only || shares.length > 1) return sum;
  const label = only.operands?.[0]?.label ?? "";
  return {
    ...sum,
    message: `${sum.message}；其中${label}的占比 ${only.stated} 也与它的金额不符`,
    fix: `请先核对${label}的金额。${sum.fix}`,
  };
}
