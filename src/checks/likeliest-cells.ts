import { originPlace } from "../figures/figure.ts";
import { printedLike, type Quantity, residual } from "../figures/quantity.ts";
import type { Finding } from "../finding.ts";
import type { Told } from "./settle-outcomes.ts";
import type { SumCheck } from "./sum-check.ts";
import type { Operand } from "./tie-out.ts";

interface Failure {
  readonly label: string;
  readonly sum: SumCheck;
  /** What the total has more than its terms. */
  readonly left: Quantity["value"];
  readonly operands: readonly Operand[];
}

/**
 * A number that stands in a row and in a column that both fail by the same amount is the likeliest slip: told
 * at its cell, beside the totals that fail. A cell that only one sum speaks of, or two that would mend the
 * same sums, are told nowhere: which is wrong can't be known.
 */
export function likeliestCells(told: readonly Told[]): Finding[] {
  const failures = told.flatMap(({ outcome }): Failure[] => {
    if (outcome.result !== "failed" || !outcome.sum?.isPlain || outcome.sum.atMost) return [];
    const { sum, label, operands } = outcome;
    const { difference } = residual(
      sum.total.quantity,
      sum.terms.map(({ quantity }) => quantity),
    );
    return [{ label, sum, left: difference, operands }];
  });
  const suspects = new Map<string, Failure[]>();
  for (const failure of failures) {
    for (const { origin, factor } of failure.sum.terms) {
      if (factor !== 1 || !origin.includes("!")) continue;
      suspects.set(origin, [...(suspects.get(origin) ?? []), failure]);
    }
  }
  const certain = [...suspects].filter(([, own]) => own.length > 1 && isSameGap(own));
  return certain.flatMap(([origin, own]) => {
    const rivals = certain.filter(([, theirs]) => own.every((failure) => theirs.includes(failure)));
    const finding = rivals.length === 1 ? tell(origin, own) : undefined;
    return finding ?? [];
  });
}

function isSameGap(failures: readonly Failure[]): boolean {
  const gaps = failures.map(({ left }) => left);
  const scale = Math.max(...gaps.map((gap) => gap.scale));
  const even = gaps.map((gap) => gap.digits * 10n ** BigInt(scale - gap.scale));
  return new Set(even).size === 1;
}

function tell(origin: string, failures: readonly Failure[]): Finding | undefined {
  const [first] = failures;
  const operand = first?.operands.find((one) => one.origin === origin);
  const term = first?.sum.terms.find((one) => one.origin === origin);
  if (!first || !operand || !term) return undefined;
  const scale = Math.max(term.quantity.value.scale, first.left.scale);
  const digits =
    term.quantity.value.digits * 10n ** BigInt(scale - term.quantity.value.scale) +
    first.left.digits * 10n ** BigInt(scale - first.left.scale);
  const unit = operand.value.replace(/^[-\d.,]+/, "");
  const expected = `${printedLike({ digits, scale }, term.quantity)}${unit}`;
  const sums = failures.map(({ label }) => `“${label}”`).join("、");
  return {
    rule: "FA-14",
    severity: "warning",
    blocking: false,
    where: originPlace(origin),
    message: `“${operand.label}”最可能填错：${sums}都差 ${printedLike(absolute(first.left), term.quantity)}${unit}；此处如为${expected}，${failures.length} 处就都相符`,
    fix: "请先核对这一格；它没有错的，再核对上述各合计。",
    stated: operand.value,
    expected,
    figure: operand.id,
    operands: failures
      .flatMap(({ operands }) => operands.filter((one) => one.origin === origin))
      .slice(0, 1),
    explanation: `最可能填错的一处（FA-14）`,
  };
}

function absolute({ digits, scale }: Quantity["value"]): Quantity["value"] {
  return { digits: digits < 0n ? -digits : digits, scale };
}
