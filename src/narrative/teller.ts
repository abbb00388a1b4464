import type { Figure, FormulaRule } from "../figures/figure.ts";
import { evaluateFormula } from "../figures/formula.ts";
import { type Disclosure, findFigure } from "../model/disclosure-model.ts";
import { approximate, type Decimal, magnitude } from "../numbers/decimal.ts";
import type { ChangeWords } from "../phrases/narrative.ts";
import { narrativeOf } from "./narrative-of.ts";
import { type Inline, say } from "./say.ts";

/** Tells one section of a disclosure: looks figures up, and computes those that nobody has stated. */
export interface Teller {
  readonly disclosure: Disclosure;
  readonly section: string;
  /** The figure, as this section states it or as the tables hold it. Undefined when there is none. */
  figure(id: string): Figure | undefined;
  /** Share, completion and the like: as stated, otherwise computed from the operands. */
  derived(
    id: string,
    label: string,
    rule: FormulaRule,
    operands: readonly string[],
  ): Figure | undefined;
  /** `id` as a share or completion of `whole`. */
  ratio(id: string, rule: "share" | "completion", whole: string): Figure | undefined;
  /** How much `id` differs from `base`. */
  difference(id: string, base: string): Figure | undefined;
  /** “增加…，增长…”, “持平”; undefined when neither stated nor computable. */
  change(id: string, base: string): Inline[] | undefined;
  /** What an expenditure is said to consist of. */
  uses(cellId: string): string | undefined;
}

export function createTeller(disclosure: Disclosure, section: string): Teller {
  const figure = (id: string) => findFigure(disclosure, section, id);
  const labelOf = (id: string) => figure(id)?.label ?? id;

  const derived: Teller["derived"] = (id, label, rule, operands) => {
    const stated = figure(id);
    if (stated) return stated;
    const known = operands.map(figure);
    const values = known.map((operand) => operand?.value ?? null);
    if (values.some((value) => value === null)) return undefined;
    if (new Set(known.map((operand) => operand?.unit)).size > 1) return undefined;
    const value = evaluateFormula(rule, values as Decimal[]);
    if (value === null) return undefined;
    const isRate = rule === "share" || rule === "completion" || rule === "change-rate";
    const unit = isRate ? "%" : (known[0]?.unit ?? "");
    return computed({ id, label, unit, rule, operands, value });
  };

  const difference: Teller["difference"] = (id, base) => {
    const label = `${labelOf(id)}与${baseName(base, disclosure)}相比`;
    return derived(differenceId(id, base), label, "change", [id, base]);
  };

  return {
    disclosure,
    section,
    figure,
    derived,
    ratio(id, rule, whole) {
      const label =
        rule === "share"
          ? `${labelOf(id)}占${labelOf(whole)}的比重`
          : `${labelOf(id)}完成${labelOf(whole)}的比例`;
      return derived(`${id}-${rule}`, label, rule, [id, whole]);
    },
    difference,
    change(id, base) {
      const change = difference(id, base);
      if (!change) return undefined;
      const rateLabel = `${labelOf(id)}与${baseName(base, disclosure)}相比的变动率`;
      const rate = derived(`${differenceId(id, base)}-rate`, rateLabel, "change-rate", [id, base]);
      return sayChange(change, rate, narrativeOf(disclosure).words);
    },
    uses: (cellId) => disclosure.record.uses?.[cellId]?.join("、"),
  };
}

function sayChange(change: Figure, rate: Figure | undefined, words: ChangeWords): Inline[] {
  const isComputed = change.how === "computed";
  if (isComputed && change.state === "zero") return [words.level];
  const told = directed(change, words.amount);
  if (rate) return say`${told}，${directed(rate, words.rate, change)}`;
  return isComputed ? say`${told}，${words.noBase}` : say`${told}`;
}

/**
 * The id of what a figure differs by from another: the change against last year has the plain name, what two
 * cells of one table differ by has their own.
 */
export function differenceId(id: string, base: string): string {
  return `${id}${suffixOf(id, base)}`;
}

function suffixOf(id: string, base: string): string {
  if (base === `${id}-previous`) return "-change";
  if (base === `${id}-initial-budget`) return "-budget-change";
  return `-change-from-${base.split(".").at(-1)}`;
}

function baseName(base: string, { record }: Disclosure): string {
  if (base.endsWith("-initial-budget")) return "年初预算";
  return record.kind === "budget" ? "上年预算" : "上年决算";
}

interface Computation {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly rule: FormulaRule;
  readonly operands: readonly string[];
  readonly value: Decimal;
}

/** A figure that we computed: its origin is its formula. */
export function computed({ id, label, unit, rule, operands, value }: Computation): Figure {
  return {
    id,
    label,
    unit,
    value,
    state: value.digits === 0n ? "zero" : "value",
    how: "computed",
    origin: `=${rule}(${operands.join(", ")})`,
    formula: { rule, operands },
  };
}

/** A computed change takes its sign into the word; a stated one keeps word and sign as printed. A rate goes as its change. */
function directed(
  figure: Figure,
  [up, down]: readonly [string, string],
  change: Figure = figure,
): Figure {
  if (figure.how !== "computed" || figure.value === null) return figure;
  const isDown = approximate(figure.value) < 0 || isComputedFall(change);
  return { ...figure, word: isDown ? down : up, value: magnitude(figure.value) };
}

/** A fall may be so small that its rate is 0.00. */
function isComputedFall({ how, value }: Figure): boolean {
  return how === "computed" && value !== null && value.digits < 0n;
}
