import type { TextClaim } from "../../prose/claims.ts";
import { structureOf } from "../../prose/structure.ts";
import { say } from "../../prose/tokens.ts";
import { type Partition, partitions } from "../../words/vocabulary.ts";
import type { TextFinding, TextRule } from "../text-rule.ts";
import { ownValues } from "./own-values.ts";
import { certaintyOfSum, sumCheck, textSum } from "./text-sum.ts";

/**
 * FA-08, FA-11, FA-12: 基本支出 = 人员 + 公用, “三公” = three items, 采购 = 货物 + 工程 + 服务, wherever one section
 * states whole and parts of one scope and phase.
 */
export const partsMakeTheirTotal: TextRule = (prose) => {
  const { sections } = structureOf(prose);
  const headed = sections.filter(({ level }) => level === 1 || level === 2);
  const whole = { start: 0, end: prose.skeleton.length };
  const chapters = headed.length > 0 ? headed : [whole];
  const found = chapters
    .flatMap((section) => ownValues(prose, section))
    .flatMap((group) => partitions.flatMap((partition) => judge(group, partition)));
  return [...new Map(found.map((finding) => [finding.at, finding])).values()];
};

/** The one value that the section gives a concept; undefined when it gives none or several. */
function statedValue(claims: readonly TextClaim[], concept: string): TextClaim | undefined {
  const found = claims.filter((claim) => claim.concept === concept);
  const [first] = found;
  const isOne = found.every(({ token }) => token.value.digits === first?.token.value.digits);
  return isOne ? first : undefined;
}

function judge(claims: readonly TextClaim[], partition: Partition): TextFinding[] {
  const { whole, parts, rule, closed } = partition;
  const total = statedValue(claims, whole);
  const stated = parts.flatMap((part) => statedValue(claims, part) ?? []);
  if (!total || stated.length < (closed ? parts.length : 2)) return [];
  if (!closed && (whole !== "expenditure" || !total.isExplicit)) return [];
  const tokens = stated.map(({ token }) => token);
  const judged = textSum(total, tokens);
  if (judged.holds || (!closed && !judged.exceeds)) return [];
  const { unit } = total;
  return [
    {
      rule,
      ...certaintyOfSum(judged),
      at: total.at,
      stated: say(total),
      expected: `${judged.sum}${unit}`,
      operands: stated.map(({ label, token }) => ({ label, token })),
      label: total.label,
      sum: sumCheck(total.token, tokens, { atMost: !closed }),
      message: `${total.label}写 ${say(total)}，${stated.map(({ label }) => label).join("、")}合计 ${stated.map(({ printed }) => printed.replace(/\s/g, "")).join("+")}=${judged.sum}${unit}，${judged.exceeds ? "超过" : "少于"}总数`,
      fix: "请核对总数和各部分的数。",
    },
  ];
}
