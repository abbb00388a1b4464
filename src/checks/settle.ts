import { printedLike, type Quantity, residual } from "../figures/quantity.ts";
import type { Severity } from "../finding.ts";
import { type Decimal, formatDecimal, magnitude, negate, sumDecimals } from "../numbers/decimal.ts";
import type { SumCheck } from "./sum-check.ts";

/** A number told wrong, or a 尾差, as far as settling needs it: of the data or of running text. */
export interface Defect {
  readonly rule: string;
  readonly severity: Severity;
  /** Where the number stands; two defects of one number have it in common. */
  readonly origin: string;
  readonly label: string;
  readonly stated?: string;
  readonly expected?: string;
  readonly isRounding: boolean;
  /** The sum that did not come out. */
  readonly sum?: SumCheck;
  /** The comparison in words and numbers; empty for one that has none. */
  readonly formula?: string;
  /** It says in words of its own more than that two numbers differ, so it repeats nothing. */
  readonly isWorded?: boolean;
  /** Of a share: where the number stands that is the part. */
  readonly part?: string;
  /** The section that states it, and by how much it is wrong, with its unit. */
  readonly section?: string;
  readonly difference?: string;
  /** Of a 项: the code that it is booked under, and the one that it should be. */
  readonly codes?: { readonly stated: string; readonly expected: string };
  /** Of changes whose sum is wrong: where the amounts stand that changed, and the sum. */
  readonly changed?: { readonly amounts: readonly string[]; readonly sum: SumCheck };
  /** What an amount and its rate have in common that stand in one phrase, and which of them it is. */
  readonly phrase?: { readonly key: string; readonly isRate: boolean };
}

/** What is told of a defect: not at all, or with what the others make of it. */
export type Settled = Left | Kept;

export interface Left {
  readonly isTold: false;
  readonly why: string;
}

export interface Kept {
  readonly isTold: true;
  /** It weighs as much as what it explains. */
  readonly severity?: Severity;
  readonly note?: string;
  /** The sum with its terms as they should be. */
  readonly corrected?: {
    readonly formula: string;
    readonly expected: string;
    readonly difference: string;
  };
  /** Defects told with this one: the rate of its phrase. */
  readonly together?: number;
  /** The share of an item that is wrong too, in a sum with this one alone. */
  readonly share?: number;
}

/** What a number should be, by a defect that found it wrong. */
interface Correction {
  readonly quantity: Quantity;
  readonly by: number;
}

/**
 * One fault of the source is told once, at the number that is wrong. A sum that fails only because one of its terms
 * fails elsewhere is left to that term, which then weighs as much; one that fails even so is computed from the term
 * as it should be. The share of an item whose sum fails is told with the sum, the rate of a phrase with its amount,
 * and what repeats another word for word not at all. In a section where an error has shifted an amount from one place
 * to another, what is off by just that amount is the same shift; changes whose sum is off by what their amounts are
 * off by are the same slip.
 */
export function settle(defects: readonly (Defect | undefined)[]): Settled[] {
  const settled: Settled[] = defects.map(() => ({ isTold: true }));
  leaveSums(defects, settled);
  leaveShares(defects, settled);
  leaveRepetitions(defects, settled);
  leaveSameDifferences(defects, settled);
  leaveFollowingChanges(defects, settled);
  joinPhrases(defects, settled);
  return settled;
}

function leaveSums(defects: readonly (Defect | undefined)[], settled: Settled[]): void {
  const corrections = correctionsOf(defects);
  const pinned = new Set<number>();
  for (const [at, defect] of defects.entries()) {
    if (!defect?.sum || defect.isRounding || pinned.has(at)) continue;
    const causes = causesOf(defect.sum, corrections, at);
    if (causes.length === 0) continue;
    const corrected = recompute(defect.sum, corrections, at);
    if (!corrected.holds) {
      // Only a sentence that its own table contradicts is sure to be wrong itself.
      if (causes.every(({ by }) => defects[by]?.rule === "TX-01" && !defects[by]?.sum?.isMutual)) {
        settled[at] = {
          isTold: true,
          corrected: inWords(defect.sum, corrected.terms, corrected.sum),
        };
      }
      continue;
    }
    settled[at] = { isTold: false, why: `其中有${causes.length}个数已另行指出，更正后相符` };
    for (const { by } of causes) {
      pinned.add(by);
      settled[by] = promoted(settled[by] as Settled, defects[by] as Defect, defect);
    }
    if (corrections.get(defect.sum.total.origin)?.by === at) {
      corrections.delete(defect.sum.total.origin);
    }
  }
}

function promoted(known: Settled, own: Defect, { severity, label, stated }: Defect): Settled {
  if (!known.isTold) return known;
  return {
    ...known,
    severity: own.severity === "error" ? own.severity : severity,
    note: known.note ?? `照此更正，“${label}”${stated ?? ""}也就相符`,
  };
}

/** The first defect that says what a figure should be; only plain numbers, without direction words. */
function correctionsOf(defects: readonly (Defect | undefined)[]): Map<string, Correction> {
  const corrections = new Map<string, Correction>();
  const add = (origin: string, quantity: Quantity, by: number) => {
    if (!corrections.has(origin)) corrections.set(origin, { quantity, by });
  };
  for (const [by, defect] of defects.entries()) {
    if (!defect?.sum?.isPlain || defect.isRounding) continue;
    const { total, terms, isMutual } = defect.sum;
    const { sum } = residual(
      total.quantity,
      terms.map(({ quantity }) => quantity),
    );
    add(total.origin, { ...total.quantity, value: sum }, by);
    const [other] = terms;
    if (isMutual && other) add(other.origin, total.quantity, by);
  }
  return corrections;
}

function causesOf(
  { terms }: SumCheck,
  corrections: ReadonlyMap<string, Correction>,
  at: number,
): Correction[] {
  return terms.flatMap(({ origin }) => {
    const correction = corrections.get(origin);
    return correction && correction.by !== at ? [correction] : [];
  });
}

function recompute(
  { total, terms, atMost }: SumCheck,
  corrections: ReadonlyMap<string, Correction>,
  at: number,
) {
  const corrected = terms.map(({ origin, quantity, factor }) => {
    const correction = corrections.get(origin);
    return correction && correction.by !== at ? signed(correction.quantity, factor) : quantity;
  });
  const { isRounding, isExact, difference, sum } = residual(total.quantity, corrected);
  const holds = isExact || isRounding || (atMost && difference.digits >= 0n);
  return { holds, terms: corrected, sum };
}

function signed(quantity: Quantity, factor: 1 | -1): Quantity {
  return factor > 0 ? quantity : { ...quantity, value: negate(quantity.value) };
}

function inWords({ total, unit }: SumCheck, terms: readonly Quantity[], sum: Quantity["value"]) {
  const words = terms
    .map((term, index) => {
      const sign = term.value.digits < 0n ? "－" : index === 0 ? "" : "＋";
      return `${sign}${printedLike(magnitude(term.value), term)}`;
    })
    .join("");
  const left = residual(total.quantity, [{ ...total.quantity, value: sum }]).difference;
  return {
    formula: `${words}（其中另有指出的数已更正）`,
    expected: `${printedLike(sum, total.quantity)}${unit}`,
    difference: `${printedLike(left, total.quantity)}${unit}`,
  };
}

/** The share of an item whose amount contradicts its total as well. */
function leaveShares(defects: readonly (Defect | undefined)[], settled: Settled[]): void {
  const shares = new Map<string, number[]>();
  for (const [at, defect] of defects.entries()) {
    if (defect?.part === undefined) continue;
    shares.set(defect.part, [...(shares.get(defect.part) ?? []), at]);
  }
  if (shares.size === 0) return;
  for (const [at, defect] of defects.entries()) {
    const known = settled[at];
    if (!defect?.sum || defect.isRounding || defect.severity !== "error" || !known?.isTold)
      continue;
    const { terms, atMost } = defect.sum;
    if (terms.length < 2 && !atMost) continue;
    const own = terms.flatMap(({ origin }) => shares.get(origin) ?? []);
    for (const share of own) settled[share] = { isTold: false, why: "这一项的金额已在合计处指出" };
    if (own.length === 1) settled[at] = { ...known, share: own[0] };
  }
}

/** The same figure told the same by two rules, once by the surer; the same rounding in a sentence and its table. */
function leaveRepetitions(defects: readonly (Defect | undefined)[], settled: Settled[]): void {
  const known = new Map<string, number>();
  for (const [at, defect] of defects.entries()) {
    const kept = settled[at];
    if (!defect || !kept?.isTold) continue;
    const keys = keysOf(defect, kept);
    const first = keys.flatMap((key) => known.get(key) ?? [])[0];
    const isSurer = first !== undefined && weighs(first) < weighs(at);
    const left = isSurer ? first : at;
    if (first !== undefined) settled[left] = { isTold: false, why: "同一处已另行指出" };
    for (const key of keys) if (isSurer || !known.has(key)) known.set(key, at);
  }

  function weighs(at: number): number {
    const kept = settled[at];
    const severity = (kept?.isTold ? kept.severity : undefined) ?? defects[at]?.severity;
    return ["info", "warning", "error"].indexOf(severity ?? "info");
  }
}

function keysOf(
  { isRounding, isWorded, codes, origin, stated, expected, formula = "", sum }: Defect,
  kept: Kept,
): string[] {
  if (codes) return [`${codes.stated}→${codes.expected}`];
  if (isWorded || expected === undefined) return [];
  const at = `${origin} ${stated} ${kept.corrected?.expected ?? expected}`;
  const numbers = sum?.terms.map(({ quantity }) => formatDecimal(quantity.value)).sort() ?? [];
  return sum && isRounding && formula.length > 0
    ? [at, `${formatDecimal(sum.total.quantity.value)}=${numbers.join("+")}`]
    : [at];
}

/** What is unsure and off by the amount that an error of its section is off by. */
function leaveSameDifferences(defects: readonly (Defect | undefined)[], settled: Settled[]): void {
  const sizeOf = ({ section, difference }: Defect) =>
    section !== undefined && difference !== undefined && /[1-9]/.test(difference)
      ? `${section} ${difference.replace(/^-/, "")}`
      : undefined;
  const weight = (at: number, { severity }: Defect) => {
    const known = settled[at];
    return (known?.isTold && known.severity) || severity;
  };
  const sure = new Set(
    defects.flatMap((defect, at) =>
      defect && settled[at]?.isTold && !defect.isRounding && weight(at, defect) === "error"
        ? (sizeOf(defect) ?? [])
        : [],
    ),
  );
  for (const [at, defect] of defects.entries()) {
    if (!defect || defect.isRounding || !settled[at]?.isTold) continue;
    const size = sizeOf(defect);
    if (weight(at, defect) !== "warning" || size === undefined || !sure.has(size)) continue;
    settled[at] = { isTold: false, why: "同一节里已指出同样大小的差错" };
  }
}

/** The sum of changes that is off by what the amounts themselves are off by, all of them told. */
function leaveFollowingChanges(defects: readonly (Defect | undefined)[], settled: Settled[]): void {
  const errors = new Map<string, Decimal>();
  for (const [at, defect] of defects.entries()) {
    if (!defect?.sum || defect.isRounding || !settled[at]?.isTold) continue;
    const { origin } = defect.sum.total;
    if (!errors.has(origin)) errors.set(origin, differenceOf(defect.sum));
  }
  for (const [at, defect] of defects.entries()) {
    if (!defect?.changed || !settled[at]?.isTold) continue;
    const { amounts, sum } = defect.changed;
    const known = amounts.flatMap((origin) => errors.get(origin) ?? []);
    if (known.length === 0 || sumDecimals([differenceOf(sum), ...known]).digits !== 0n) continue;
    settled[at] = { isTold: false, why: "各项的金额已另行指出，更正后相符" };
  }
}

/** Total − sum, in base units. */
function differenceOf({ total, terms }: SumCheck): Decimal {
  const quantities = terms.map(({ quantity }) => quantity);
  return residual(total.quantity, quantities).difference;
}

/** “减少-405.97万元，下降-0.70%” is one slip: the rate is told with the amount that one rule finds wrong as well. */
function joinPhrases(defects: readonly (Defect | undefined)[], settled: Settled[]): void {
  const told = defects.flatMap((defect, at) =>
    defect?.phrase && !defect.isRounding && settled[at]?.isTold ? [{ at, defect }] : [],
  );
  const phrases = Map.groupBy(told, ({ defect }) => `${defect.rule} ${defect.phrase?.key}`);
  for (const phrase of phrases.values()) {
    const amount = phrase.find(({ defect }) => !defect.phrase?.isRate);
    const rates = phrase.filter(({ defect }) => defect.phrase?.isRate);
    const alike = rates.find(({ defect }) => defect.formula === amount?.defect.formula);
    const rate = alike ?? rates[0];
    const kept = amount && settled[amount.at];
    if (!amount || !rate || !kept?.isTold) continue;
    settled[amount.at] = { ...kept, together: rate.at };
    settled[rate.at] = { isTold: false, why: "同一句的金额处已指出" };
  }
}
