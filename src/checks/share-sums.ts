import { type Figure, sectionOf } from "../figures/figure.ts";
import { formatDecimal, sumDecimals } from "../numbers/decimal.ts";
import { derivationOf } from "./derivation.ts";
import type { Ledger } from "./ledger.ts";
import { notTestable, placeOf, tieSum, toOperand } from "./tie.ts";
import type { Outcome } from "./tie-out.ts";

interface Group {
  readonly whole: Figure;
  readonly members: { readonly share: Figure; readonly part: Figure }[];
}

/** Where the parts that a section lists make up the whole, their shares sum to 100 %. */
export function* shareSumOutcomes(ledger: Ledger): Iterable<Outcome> {
  for (const group of groups(ledger)) yield* groupOutcomes(ledger, group);
}

/** Shares that one section measures by one whole. */
function groups(ledger: Ledger): Iterable<Group> {
  const found = new Map<string, Group>();
  for (const share of ledger.stated()) {
    const derivation = derivationOf(ledger, share);
    const [part, whole] = derivation?.operands ?? [];
    if (derivation?.rule !== "share" || !part?.value || !whole?.value || !share.value) continue;
    const key = `${sectionOf(share)} ${derivation.ids[1]}`;
    const group = found.get(key) ?? { whole, members: [] };
    group.members.push({ share, part });
    found.set(key, group);
  }
  return [...found.values()].filter(({ members }) => members.length > 1);
}

function groupOutcomes(ledger: Ledger, { whole, members }: Group): Outcome[] {
  const [first] = members;
  if (!first) return [];
  const label = `各项占${whole.label}的比重之和`;
  const parts = tieSum(
    ledger,
    whole,
    members.map(({ part }) => part),
  );
  const isWhole = parts.some(({ result }) => result === "passed" || result === "rounding");
  if (!isWhole) return [notTestable(first.share, label, "所列各部分加起来不是整体")];
  const values = members.map(({ share }) => share.value).filter((value) => value !== null);
  const sum = sumDecimals(values);
  const scale = Math.max(...values.map((value) => value.scale));
  // Half the last printed digit of each share; printed 0 and 100 may carry no decimals.
  const left = 100n * 10n ** BigInt(sum.scale) - sum.digits;
  const allowed = BigInt(members.length) * 10n ** BigInt(sum.scale - scale);
  const magnitude = left < 0n ? -left : left;
  const result = magnitude === 0n ? "passed" : 2n * magnitude <= allowed ? "rounding" : "failed";
  return [
    {
      result,
      ...placeOf(first.share, label),
      formula: values.map(formatDecimal).join("＋"),
      operands: members.map(({ share }) => toOperand(share)),
      stated: `${formatDecimal(sum)}%`,
      expected: "100%",
      difference: `${formatDecimal({ digits: -left, scale: sum.scale })}%`,
    },
  ];
}
