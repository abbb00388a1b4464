import { z } from "zod";
import { moneyUnits } from "../numbers/money.ts";
import { normaliseLabel, withoutEnumerator } from "../words/normalise.ts";
import { wordingPattern } from "../words/wording-pattern.ts";
import { type Form, type FormSection, kinds, sectionsOf } from "./form.ts";
import file from "./vocabulary/other-figures.json" with { type: "json" };

const otherFigureSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.string().describe("计量单位；金额为万元"),
  units: z.array(z.string()).optional().describe("计量单位的其他写法，同一个量"),
  kinds: z.array(z.enum(kinds)).min(1),
  sections: z.array(z.string()).min(1).describe("属于哪一节：制式有的第一个"),
  wordings: z.array(z.string()).optional(),
  cell: z.string().optional().describe("可与哪一格核对"),
  optional: z.boolean().optional().describe("没有发生时正文可以不写"),
});

/** A figure that must be published and that no table holds: counts, staff, procurement by kind. */
export type OtherFigure = z.infer<typeof otherFigureSchema>;

const otherFigures: readonly OtherFigure[] = z
  .strictObject({
    schemaVersion: z.literal(1),
    about: z.string(),
    figures: z.array(otherFigureSchema),
  })
  .parse(file).figures;

/** What disclosures of the form are asked for beside its tables, in the order of the registry. */
export function otherFiguresOf(form: Form): OtherFigure[] {
  return otherFigures.filter(
    (figure) =>
      figure.kinds.includes(form.kind) && sectionOf(figure, form) && !holdsCell(form, figure.id),
  );
}

/** The section of the form that tells the figure. */
export function sectionOf(
  { sections }: Pick<OtherFigure, "sections">,
  form: Form,
): FormSection | undefined {
  const own = sectionsOf(form);
  return sections.flatMap((id) => own.find((section) => section.id === id) ?? [])[0];
}

/** True where a table of the form has this cell in a row that it names. */
export function holdsCell({ tables }: Form, id: string): boolean {
  const [table, row, column] = id.split(".");
  return tables.some(
    (spec) =>
      spec.id === table &&
      spec.columns.some((one) => one.id === column) &&
      spec.blocks.some(({ rows }) => rows.some((one) => one.id === row)),
  );
}

/** Whether a printed label names the figure, its enumerator and a unit behind it aside. */
export function isNamedBy(figure: Pick<OtherFigure, "label" | "wordings">, text: string): boolean {
  const label = comparable(text);
  return (
    label === comparable(figure.label) ||
    (figure.wordings ?? []).some((wording) => wordingPattern(wording).test(label))
  );
}

/** A unit in brackets behind a label: （个）, (单位:万元). Other brackets belong to the label. */
const unitBehind = new RegExp(
  `\\((?:单位:?)?(${[
    ...new Set([
      ...moneyUnits,
      ...otherFigures.flatMap(({ unit, units = [] }) => [unit, ...units]),
    ]),
  ]
    .map((unit) => normaliseLabel(unit).replace(/[()]/g, "\\$&"))
    .join("|")})\\)$`,
);

/** The unit that a printed label gives in brackets; empty without one. */
export function unitInLabel(text: string): string {
  return unitBehind.exec(normaliseLabel(text).replace(/:$/, ""))?.[1] ?? "";
}

/** 一、国内公务接待人次（人次）： is 国内公务接待人次. */
function comparable(text: string): string {
  return withoutEnumerator(normaliseLabel(text)).replace(/:$/, "").replace(unitBehind, "");
}
