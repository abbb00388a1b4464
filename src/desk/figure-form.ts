import type { Form, FormSection } from "../forms/form.ts";
import { sectionOf } from "../forms/other-figures.ts";
import { parseDecimal } from "../numbers/decimal.ts";
import type { AskedFigure } from "../records/asked-figures.ts";
import { baseOfId } from "../records/base-figures.ts";
import type { DisclosureRecord, RecordedFigure } from "../records/disclosure.ts";
import { printedQuantity } from "../sheets/printed-quantity.ts";
import type { Field, FieldFault, FieldValues } from "./record-form.ts";

/** Figures that no table holds, under the section that tells them; those of the unit's own, and bases, under none. */
export interface FigureGroup {
  readonly section?: FormSection;
  /** What changes are measured against: 上年决算, 年初预算. */
  readonly areBases: boolean;
  readonly fields: readonly Field[];
}

const withheld = "依法不公开";

/** The fields of the form, section by section. */
export function figureGroups(asked: readonly AskedFigure[], form: Form): FigureGroup[] {
  const isBase = ({ id }: AskedFigure) => baseOfId(id) !== undefined;
  const own = asked.filter((figure) => !isBase(figure));
  const groups = Map.groupBy(own, ({ sections }) => sections && sectionOf({ sections }, form));
  const toFields = (figures: readonly AskedFigure[]) =>
    figures.map(({ id, label, unit }) => ({ name: id, label, unit }));
  const bases = toFields(asked.filter(isBase));
  return [
    ...[...groups].map(([section, figures]) => ({
      section,
      areBases: false,
      fields: toFields(figures),
    })),
    ...(bases.length > 0 ? [{ areBases: true, fields: bases }] : []),
  ];
}

/** What is recorded, as a clerk types it. */
export function figureValues(
  asked: readonly AskedFigure[],
  { figures }: DisclosureRecord,
): FieldValues {
  return Object.fromEntries(asked.map(({ id }) => [id, typedText(figures[id])]));
}

function typedText(figure: RecordedFigure | undefined): string {
  return figure?.state ? withheld : (figure?.printed ?? "");
}

/** The record with what was typed; what was left as it was keeps its origin. */
export function withFigures(
  record: DisclosureRecord,
  asked: readonly AskedFigure[],
  values: FieldValues,
): { readonly record: DisclosureRecord; readonly faults: readonly FieldFault[] } {
  const figures = { ...record.figures };
  const faults: FieldFault[] = [];
  for (const figure of asked) {
    const { id, label, unit } = figure;
    const typed = values[id] ?? "";
    if (typed === typedText(record.figures[id])) continue;
    delete figures[id];
    if (typed === "") continue;
    const printed = typed === withheld ? "" : quantity(typed, figure);
    if (printed === undefined) faults.push({ name: id, message: faultOf(figure, typed) });
    else
      figures[id] = { label, printed, unit, ...(typed === withheld ? { state: "withheld" } : {}) };
  }
  return { record: { ...record, figures }, faults };
}

function quantity(typed: string, figure: AskedFigure): string | undefined {
  const value = parseDecimal(typed);
  return value ? printedQuantity(value, figure.unit, figure) : undefined;
}

function faultOf({ label, unit }: AskedFigure, typed: string): string {
  return `“${label}”应为以${unit}为单位、不小于 0 的数，不是“${typed}”；没有发生的填 0。`;
}
