import type { Figure, FormulaRule } from "../figures/figure.ts";
import { evaluateFormula } from "../figures/formula.ts";
import type { Passage } from "../figures/section-text.ts";
import { type Disclosure, findFigure } from "../model/disclosure-model.ts";
import { approximate, type Decimal, magnitude } from "../numbers/decimal.ts";
import { type Block, type Inline, labelled, paragraph, say } from "./say.ts";

/** What a change is measured against. */
export type Base = "previous" | "initial-budget";

/** A budget is measured against last year's budget. */
function basePhrases({ record }: Disclosure): Record<Base, string> {
  return {
    previous: record.kind === "budget" ? "与上年预算相比" : "与上年决算相比",
    "initial-budget": "与年初预算相比",
  };
}

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
  /** “与上年决算相比，〈subject〉增加…，增长…” of a cell; empty when neither stated nor computable. */
  compare(cellId: string, base: Base, subject?: string): Inline[];
  /** A named passage of the section's Markdown. */
  prose(passage: string): Block[];
  /** The passage that gives the reason of a change; says so when the source gives none. */
  reason(passage: string): Block[];
  /** A named passage under a label; nothing when it is not written. */
  explained(label: string, passage: string): Block[];
  /** The Markdown before the first named passage. */
  body(): Block[];
  /** What an expenditure is said to consist of. */
  uses(cellId: string): string | undefined;
}

export function createTeller(disclosure: Disclosure, section: string): Teller {
  const text = disclosure.texts.get(section);
  const basePhrase = basePhrases(disclosure);
  const figure = (id: string) => findFigure(disclosure, section, id);

  const derived: Teller["derived"] = (id, label, rule, operands) => {
    const stated = figure(id);
    if (stated) return stated;
    const values = operands.map((operand) => figure(operand)?.value ?? null);
    if (values.some((value) => value === null)) return undefined;
    const value = evaluateFormula(rule, values as Decimal[]);
    if (value === null) return undefined;
    const isRate = rule === "share" || rule === "completion" || rule === "change-rate";
    const unit = isRate ? "%" : (figure(operands[0] ?? "")?.unit ?? "");
    return computed({ id, label, unit, rule, operands, value });
  };

  const compare: Teller["compare"] = (cellId, base, subject = "") => {
    const suffix = base === "previous" ? "" : "budget-";
    const operands = [cellId, `${cellId}-${base}`];
    const label = figure(cellId)?.label ?? cellId;
    const change = derived(
      `${cellId}-${suffix}change`,
      `${label}${basePhrase[base]}`,
      "change",
      operands,
    );
    if (!change) return [];
    const rate = derived(
      `${cellId}-${suffix}change-rate`,
      `${label}${basePhrase[base]}的变动率`,
      "change-rate",
      operands,
    );
    if (change.how === "computed" && change.state === "zero")
      return say`${basePhrase[base]}，${subject}持平`;
    if (rate)
      return say`${basePhrase[base]}，${subject}${directed(change, "增加", "减少")}，${directed(rate, "增长", "下降")}`;
    const noRate = change.how === "computed" ? "，比较的基数为0，变动率无可比性" : "";
    return say`${basePhrase[base]}，${subject}${directed(change, "增加", "减少")}${noRate}`;
  };

  const show = (passage: Passage | undefined): Block[] =>
    passage && passage.markdown.trim() !== ""
      ? [{ type: "prose", passage, file: text?.file ?? "", resolve: figure, marks: text?.marks }]
      : [];
  const prose = (id: string) => show(text?.passages.get(id));

  return {
    disclosure,
    section,
    figure,
    derived,
    compare,
    prose,
    reason(id) {
      const blocks = prose(id);
      return [labelled("变动原因", blocks.length > 0 ? blocks : [paragraph(say`原文未写明。`)])];
    },
    explained(label, id) {
      const blocks = prose(id);
      return blocks.length > 0 ? [labelled(label, blocks)] : [];
    },
    body: () => show(text?.body),
    uses: (cellId) => disclosure.record.uses?.[cellId]?.join("、"),
  };
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

/** A computed change takes its sign into the word; a stated one keeps word and sign as printed. */
function directed(figure: Figure, up: string, down: string): Figure {
  if (figure.how !== "computed" || figure.value === null) return figure;
  const word = approximate(figure.value) < 0 ? down : up;
  return { ...figure, word, value: magnitude(figure.value) };
}
