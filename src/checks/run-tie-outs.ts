import type { Finding } from "../finding.ts";
import type { SiteModel } from "../model/site-model.ts";
import { acknowledge } from "./acknowledge.ts";
import { Ledger } from "./ledger.ts";
import { likeliestCells } from "./likeliest-cells.ts";
import { Neighbours } from "./neighbours.ts";
import { outcomeFinding } from "./outcome-finding.ts";
import { settleOutcomes, type Told } from "./settle-outcomes.ts";
import type { TieOut } from "./tie-out.ts";
import { tieOuts } from "./tie-outs.ts";

/** How one rule fared in one disclosure. 尾差 counts as passed. */
export interface RuleCount {
  readonly rule: string;
  readonly title: TieOut["title"];
  readonly passed: number;
  readonly failed: number;
  readonly notTestable: number;
  /** Why comparisons could not be made, and how many. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

/** What all rules say of one disclosure. */
export interface DisclosureChecks {
  readonly folder: string;
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleCount[];
  /** Approved, with errors that nobody has acknowledged: it is not rendered. */
  readonly withheld: boolean;
}

/** Runs all tie-out rules over every disclosure, each looked at once. `where` is relative to the data folder. */
export function runTieOuts(
  model: SiteModel,
  rules: readonly TieOut[] = tieOuts,
): DisclosureChecks[] {
  const neighbours = new Neighbours(model);
  return model.disclosures.map((disclosure) => {
    const { unit, year, kind, status } = disclosure.record;
    const ledger = neighbours.ledger(unit, year, kind) ?? new Ledger(disclosure, model, neighbours);
    const found: Finding[] = [];
    const asked = rules.filter(({ kinds }) => kinds.includes(kind));
    const all = asked.flatMap((rule) =>
      [...rule.test(ledger)].map((outcome) => ({ rule, outcome })),
    );
    const told = settleOutcomes(all);
    const byRule = Map.groupBy(told, ({ rule }) => rule);
    const counts = asked.map((rule) => count(rule, byRule.get(rule) ?? [], found));
    found.push(...likeliestCells(all));
    const acknowledged = acknowledge(disclosure, found);
    const findings = acknowledged.map((finding) => ({
      ...finding,
      blocking: status === "approved" && finding.severity === "error" && !finding.acknowledged,
      unit,
      year,
      kind,
    }));
    return {
      folder: disclosure.folder,
      findings,
      rules: counts,
      withheld: findings.some(({ blocking }) => blocking),
    };
  });
}

/** The outcomes of one rule as counts; what there is to tell goes to `found`. */
function count({ id, title }: TieOut, told: readonly Told[], found: Finding[]): RuleCount {
  const reasons = new Map<string, number>();
  let passed = 0;
  let failed = 0;
  let notTestable = 0;
  for (const { rule, outcome } of told) {
    if (outcome.result === "not-testable") {
      notTestable++;
      reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
      continue;
    }
    if (outcome.result === "failed") failed++;
    else passed++;
    const finding = outcomeFinding(rule, outcome);
    if (finding) found.push(finding);
  }
  const list = [...reasons].map(([reason, count]) => ({ reason, count }));
  return { rule: id, title, passed, failed, notTestable, reasons: list };
}

/** The counts of all disclosures together, by rule, in the order of the rules. */
export function sumCounts(checks: readonly DisclosureChecks[]): RuleCount[] {
  const sums = new Map<string, RuleCount>();
  for (const count of checks.flatMap(({ rules }) => rules)) {
    const known = sums.get(count.rule);
    sums.set(count.rule, known ? addCounts(known, count) : count);
  }
  const order = new Map(tieOuts.map(({ id }, index) => [id, index]));
  return [...sums.values()].sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
}

function addCounts(a: RuleCount, b: RuleCount): RuleCount {
  const reasons = new Map(a.reasons.map(({ reason, count }) => [reason, count]));
  for (const { reason, count } of b.reasons)
    reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  return {
    ...a,
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    notTestable: a.notTestable + b.notTestable,
    reasons: [...reasons].map(([reason, count]) => ({ reason, count })),
  };
}
