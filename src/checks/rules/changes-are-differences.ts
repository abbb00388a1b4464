import { partsOfId } from "../../claims/figure-subjects.ts";
import { changeOf, riseFrom } from "../../claims/judge.ts";
import { type Figure, sectionOf } from "../../figures/figure.ts";
import { quantityOf } from "../../figures/quantity.ts";
import { formatDecimal, subtractDecimals } from "../../numbers/decimal.ts";
import { divideIntervals } from "../../numbers/interval.ts";
import { type Derivation, derivationOf } from "../derivation.ts";
import { wordOutcomes } from "../direction-words.ts";
import { initialBudgetParts } from "../initial-budget-parts.ts";
import type { Ledger } from "../ledger.ts";
import { operandSums } from "../operand-sums.ts";
import { signedValue } from "../signed-value.ts";
import { statedChanges } from "../stated-parts.ts";
import { directionWordCarriesTheSign } from "../text/direction-word-carries-the-sign.ts";
import { rateIsChangeOverBefore } from "../text/rate-is-change-over-before.ts";
import { notTestable, tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";
import { tieRatio } from "../tie-ratio.ts";

export const changesAreDifferences: TieOut = {
  id: "TX-04",
  title: {
    zh: "增减额等于本期减基数，增减率等于增减额除以基数；方向由词表示，数字不带负号",
    en: "A change is now minus before, its rate the change over what was before; the word carries the sign",
  },
  source: "正文与表格的勾稽",
  severity: "error",
  tolerance: "ratio",
  kinds: ["final-accounts", "budget"],
  needs: ["facts.json"],
  fix: "请重新计算增减额和增减率，并核对方向词。",
  read: [rateIsChangeOverBefore, directionWordCarriesTheSign],
  *test(ledger) {
    for (const figure of ledger.stated()) {
      const derivation = derivationOf(ledger, figure);
      if (derivation?.rule === "change") yield* changeOutcomes(ledger, figure, derivation);
      const isChange = partsOfId(figure.id).kind === "change";
      if (isChange && derivation?.rule === "difference") {
        yield* operandSums(ledger, figure, derivation);
      }
      if (derivation?.rule === "change-rate") yield* rateOutcomes(ledger, figure, derivation);
    }
    yield* statedChanges(ledger, signedValue);
    yield* wordOutcomes(ledger);
  },
};

function changeOutcomes(ledger: Ledger, change: Figure, derivation: Derivation): Outcome[] {
  const [now, before] = derivation.operands;
  const total = signedValue(change) ?? undefined;
  if (now && before) {
    return tieSum(ledger, change, [now, { figure: before, factor: -1 }], { total });
  }
  const cell = derivation.ids[0] ?? "";
  const budgets = derivation.base === "initial-budget" ? initialBudgetParts(ledger, cell) : [];
  if (now && budgets.length > 0) {
    const terms = budgets.map((figure) => ({ figure, factor: -1 as const }));
    return tieSum(ledger, change, [now, ...terms], { total });
  }
  return [notTestable(change, change.label, `没有公开基数“${derivation.ids[1]}”`)];
}

/** The base is printed, or it follows from the change printed beside the rate: now − change. */
function rateOutcomes(ledger: Ledger, rate: Figure, derivation: Derivation): Outcome[] {
  const [now, before] = derivation.operands;
  const change = ledger.within(sectionOf(rate), rate.id.replace(/-rate$/, ""));
  if (now && before) return printedBase(ledger, rate, now, before);
  if (now && change) return impliedBase(ledger, rate, now, change);
  return [notTestable(rate, rate.label, `没有公开基数“${derivation.ids[1]}”`)];
}

function printedBase(ledger: Ledger, rate: Figure, now: Figure, before: Figure): Outcome[] {
  const [top, base] = [quantityOf(now, before.unit), quantityOf(before, now.unit)];
  if (!top || !base) return tieRatio(ledger, rate, { part: now, whole: before });
  const value = subtractDecimals(top.value, base.value);
  return tieRatio(ledger, rate, {
    part: now,
    whole: before,
    partQuantity: { ...top, value },
    range: riseFrom(base, top),
    words: `(${show(now)}－${show(before)})÷${show(before)}`,
  });
}

function impliedBase(ledger: Ledger, rate: Figure, now: Figure, change: Figure): Outcome[] {
  const [top, current] = [quantityOf(change, now.unit), quantityOf(now, change.unit)];
  const signed = signedValue(change);
  const moved = signed && quantityOf({ ...change, value: signed }, now.unit);
  if (!top || !current || !moved) return tieRatio(ledger, rate, { part: change, whole: now });
  const range = changeOf(moved, current);
  const before = subtractDecimals(current.value, moved.value);
  // A change of the whole number leaves a base of 0, which has no rate; one of a last digit is unknown.
  const isUnknown = before.digits !== 0n && moved.value.digits !== 0n;
  if (isUnknown && !divideIntervals(range.part, range.whole)) {
    return [notTestable(rate, rate.label, "上年数太小，末位数字不足以算出比例")];
  }
  return tieRatio(ledger, rate, {
    part: change,
    whole: now,
    partQuantity: moved,
    range,
    wholeQuantity: { ...current, value: before },
    words: `${show(change)}÷(${show(now)}－${show(change)})`,
  });
}

function show(figure: Figure): string {
  const value = signedValue(figure);
  if (!value) return "";
  return value.digits < 0n ? `(${formatDecimal(value)})` : formatDecimal(value);
}
