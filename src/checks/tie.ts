import { fewerDecimals, judgeSum } from "../claims/judge.ts";
import { type Figure, isWithin, printFigure, sectionOf } from "../figures/figure.ts";
import { printedLike, type Quantity, quantityOf } from "../figures/quantity.ts";
import { sectionsOf, sectionTitle } from "../forms/form.ts";
import { type Decimal, formatDecimal, magnitude } from "../numbers/decimal.ts";
import type { Ledger } from "./ledger.ts";
import { addForms, type LinearForm, whyNothingIsProved } from "./linear-form.ts";
import type { SumCheck } from "./sum-check.ts";
import type { NotTestable, Operand, Outcome, Tested } from "./tie-out.ts";

/** One term of a sum: the figure, and −1 where it is taken away. */
export interface Term {
  readonly figure: Figure;
  readonly factor?: 1 | -1;
  /** The number as it counts here, where that isn't the printed one: a change whose word says 减少. */
  readonly value?: Decimal;
}

export type TermLike = Figure | Term | undefined;

export interface TieOptions {
  /** What is compared, in words; the total's label by default. */
  readonly label?: string;
  /** The total must not be smaller than the sum; it may be larger. */
  readonly atMost?: boolean;
  /** Where a finding is marked, where that isn't the total. */
  readonly at?: Figure;
  /** The number of the total as it counts here. */
  readonly total?: Decimal;
}

/**
 * total = Σ terms within TOL-A. Nothing is asked when the total is not there at all; a missing or
 * absent term makes it not testable. Blank cells count as nothing beside cells with numbers.
 */
export function tieSum(
  ledger: Ledger,
  total: Figure | undefined,
  terms: readonly TermLike[],
  options: TieOptions = {},
): Outcome[] {
  if (!total) return [];
  const label = options.label ?? total.label;
  const given = terms.map(toTerm);
  const missing = unavailable(total) ?? firstMissing(given);
  if (missing !== undefined) return [notTestable(total, label, missing)];
  const counted = (given as Term[]).filter(({ figure }) => figure.value !== null);
  if (counted.length === 0 && given.length > 0) return [notTestable(total, label, "各项都是空白")];
  const whole = quantityOf(options.total ? { ...total, value: options.total } : total);
  const parts = counted.map(({ figure, factor = 1, value }) => {
    const quantity = quantityOf(value ? { ...figure, value } : figure, total.unit);
    return quantity && factor < 0 ? negative(quantity) : quantity;
  });
  if (!whole || parts.some((part) => part === null || part.base !== whole.base)) {
    return [notTestable(total, label, "计量单位不同，不能相加")];
  }
  const why = provesNothing(ledger, total, counted);
  if (why !== undefined) return [notTestable(total, label, why)];
  const { verdict, difference: left, sum } = judgeSum(whole, parts as Quantity[]);
  const fine = options.atMost && left.digits >= 0n;
  // What came out is only counted: no words are made for it.
  if (verdict === "exact" || fine) {
    return [
      { result: "passed", ...placeOf(options.at ?? total, label), formula: "", operands: [] },
    ];
  }
  const rests = restsOn(ledger, [total, ...counted.map(({ figure }) => figure)]);
  // 50 beside 1573.13 is a trimmed 50.00 more often than a rounded one; but rounding can explain it, so it is only noted.
  const isUnsure = verdict === "coarse";
  return [
    {
      result: verdict === "rounding" ? "rounding" : "failed",
      severity: rests !== undefined ? "warning" : isUnsure ? "info" : undefined,
      rests,
      ...(isUnsure && rests === undefined && { custom: fewerDecimals }),
      ...placeOf(options.at ?? total, label),
      formula: sumInWords(ledger, counted),
      operands: counted.map(({ figure }) => toOperand(figure)),
      stated: `${printFigure(total)}${total.unit}`,
      expected: `${printedLike(sum, whole)}${total.unit}${options.atMost ? "以上" : ""}`,
      difference: `${printedLike(left, whole)}${total.unit}`,
      note: blankNote(given as Term[]),
      sum: sumCheck(total, whole, counted, parts as Quantity[], options),
    },
  ];
}

/** A cell left empty may be the one that is missing. */
function blankNote(terms: readonly Term[]): string | undefined {
  const blanks = terms.filter(({ figure }) => figure.state === "blank");
  const [first] = blanks;
  if (!first) return undefined;
  const names = blanks.slice(0, 3).map(({ figure }) => `“${figure.label}”`);
  return `其中${names.join("、")}${blanks.length > 3 ? `等 ${blanks.length} 处` : ""}是空白，没有计入`;
}

/** The cells among them that nobody printed: what is compared with them is no proof. */
export function restsOn(ledger: Ledger, figures: readonly Figure[]): string | undefined {
  const inferred = figures.filter(({ how }) => how === "inferred");
  if (inferred.length === 0) return undefined;
  return `推算的数：${inferred.map((figure) => `${figure.label}（${placeInWords(ledger, figure)}）`).join("、")}`;
}

function sumCheck(
  total: Figure,
  whole: Quantity,
  terms: readonly Term[],
  quantities: readonly Quantity[],
  options: TieOptions,
): SumCheck {
  return {
    unit: total.unit,
    total: { origin: total.origin, quantity: whole },
    terms: terms.map(({ figure, factor = 1 }, index) => ({
      origin: figure.origin,
      quantity: quantities[index] as Quantity,
      factor,
    })),
    atMost: options.atMost ?? false,
    isPlain: [total, ...terms.map(({ figure }) => figure)].every(({ word }) => word === undefined),
  };
}

/** Two places give the same number. */
export function tieEqual(
  ledger: Ledger,
  one: Figure | undefined,
  other: Figure | undefined,
  label?: string,
): Outcome[] {
  return one && other ? tieSum(ledger, one, [other], { label }) : [];
}

/** Why the comparison would hold, or was made before, whatever the source says; undefined for a real one. */
function provesNothing(ledger: Ledger, total: Figure, terms: readonly Term[]): string | undefined {
  const figures = terms.map(({ figure }) => figure);
  // Numbers that are all printed rest on themselves, each in its own place.
  if (!ledger.isRebuilt && [total, ...figures].every(isPrinted)) {
    const isItself = figures.length === 1 && figures[0]?.origin === total.origin;
    return isItself ? whyNothingIsProved(new Map()) : undefined;
  }
  const form = difference(ledger, total, terms);
  const why = whyNothingIsProved(form);
  if (why !== undefined) return why;
  return ledger.hasTested(total, figures, form)
    ? "依据同样的原文，同一比较已在别处做过"
    : undefined;
}

function isPrinted({ how, takenFrom }: Figure): boolean {
  return how !== "inferred" && takenFrom === undefined;
}

/** Whether “left − right” rests on more than one statement. */
function difference(ledger: Ledger, total: Figure, terms: readonly Term[]): LinearForm {
  return addForms([
    [ledger.form(total), 1n],
    ...terms.map(({ figure, factor = 1 }): [LinearForm, bigint] => [
      ledger.form(figure),
      BigInt(-factor),
    ]),
  ]);
}

function toTerm(term: TermLike): Term | undefined {
  return term && "figure" in term ? term : term && { figure: term };
}

function firstMissing(terms: readonly (Term | undefined)[]): string | undefined {
  for (const term of terms) {
    if (!term) return "缺少要相加或比较的数";
    if (["absent", "withheld", "unread"].includes(term.figure.state)) {
      return unavailable(term.figure);
    }
  }
  return undefined;
}

/** Why a figure has no number to compare. */
export function unavailable(figure: Figure): string | undefined {
  if (figure.value !== null) return undefined;
  const why = {
    absent: "原文未公开",
    withheld: "依法不公开",
    blank: "空白",
    unread: "未读出",
  } as const;
  return `${figure.label}：${why[figure.state as keyof typeof why]}`;
}

export function notTestable(figure: Figure, label: string, reason: string): NotTestable {
  return { result: "not-testable", origin: figure.origin, figure: figure.id, label, reason };
}

/** Where a finding about this figure is marked. */
export function placeOf(
  figure: Figure,
  label = figure.label,
): Pick<Tested, "origin" | "figure" | "section" | "label"> {
  return { origin: figure.origin, figure: figure.id, section: sectionOf(figure), label };
}

export function toOperand(figure: Figure): Operand {
  return {
    id: figure.id,
    label: figure.label,
    value: `${figure.word ?? ""}${printFigure(figure)}${figure.unit}`,
    origin: figure.origin,
  };
}

const shownTerms = 12;

function sumInWords(ledger: Ledger, terms: readonly Term[]): string {
  const [only, more] = terms;
  if (!only) return "空表";
  if (!more) return `“${only.figure.label}”（${placeInWords(ledger, only.figure)}）`;
  const shown = terms.slice(0, shownTerms).map(({ figure, factor = 1, value }, index) => {
    const counted = value ?? figure.value;
    const isNegative = factor < 0 !== (counted?.digits ?? 0n) < 0n;
    const number = counted ? formatDecimal(magnitude(counted)) : "";
    const sign = isNegative ? "－" : index === 0 ? "" : "＋";
    return `${sign}${number}`;
  });
  return `${shown.join("")}${terms.length > shownTerms ? `＋……（共${terms.length}项）` : ""}`;
}

function negative(quantity: Quantity): Quantity {
  return { ...quantity, value: { ...quantity.value, digits: -quantity.value.digits } };
}

/** Where another figure stands, for citizens: 公开03表 C13, or the title of the section that states it. */
function placeInWords({ disclosure }: Ledger, figure: Figure): string {
  const section = sectionOf(figure);
  if (section !== undefined) {
    const own = isWithin(disclosure.folder, figure) ? disclosure : undefined;
    const spec = own && sectionsOf(own.form).find(({ id }) => id === section);
    return spec ? `正文“${sectionTitle(spec, disclosure.record.year)}”` : "正文";
  }
  const { place } = figure;
  const words = place?.in === "cell" ? `${place.sheet} ${place.cell}` : "公开文本";
  return figure.how === "inferred" ? `${words}，推算` : words;
}
