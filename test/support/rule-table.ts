import type { TieOut } from "../../src/checks/tie-out.ts";
import { tieOuts } from "../../src/checks/tie-outs.ts";

const tolerances = { sum: "TOL-A", ratio: "TOL-P", none: "exact" } as const;
const kinds = { "final-accounts": "决算", budget: "预算" } as const;

/** The table of all rules in docs/rules.md, as the registry has them. */
export function ruleTable(rules: readonly TieOut[] = tieOuts): string {
  const head = ["id", "规则", "rule", "tolerance", "severity", "for", "source"];
  const rows = rules.map(({ id, title, tolerance, severity, kinds: of, source }) => [
    id,
    title.zh,
    title.en,
    tolerances[tolerance],
    severity,
    of.map((kind) => kinds[kind]).join("、"),
    source,
  ]);
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join("");
}
