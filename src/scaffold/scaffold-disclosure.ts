import type { OutputFile } from "../downloads/downloads.ts";
import { tablesWorkbook } from "../downloads/workbook.ts";
import { toWriteMark } from "../figures/to-write.ts";
import { type Form, proseSections, sectionsOf, sectionTitle } from "../forms/form.ts";
import { type Disclosure, disclosureTitle, statementOf } from "../model/disclosure-model.ts";
import { formatDecimal } from "../numbers/decimal.ts";
import { type BaseOfChange, baseLabel, baseOfId } from "../records/base-figures.ts";
import type { DisclosureRecord, StatedFigure } from "../records/disclosure.ts";
import { schemaLink } from "../records/schema-link.ts";
import { otherFiguresTitle } from "../sheets/other-figures-sheet.ts";
import { type Asked, askedOf } from "./asked-figures.ts";
import { templateFigures } from "./template-figures.ts";
import { templateTables } from "./template-tables.ts";

/** What a new disclosure is made from. */
export interface ScaffoldInput {
  /** The disclosure of an earlier year, of the same unit and kind. */
  readonly last: Disclosure;
  readonly form: Form;
  readonly year: number;
  /** The budget of the new year, for the base 年初预算 of its final accounts. */
  readonly budget?: Disclosure;
}

/**
 * The files of next year's disclosure, relative to its folder: a draft with its form and metadata, last
 * year's figures as the base of the changes, a workbook to fill in, and texts marked as left to write.
 */
export function scaffoldDisclosure(input: ScaffoldInput): OutputFile[] {
  const { last, form, year } = input;
  const asked = askedOf({ ...last, form });
  const figures = {
    ...baseFigures(input, asked, "previous"),
    ...baseFigures(input, asked, "initial-budget"),
  };
  const further = templateFigures({ form, year, last, given: figures });
  const record: DisclosureRecord = {
    $schema: schemaLink(`${last.folder}/disclosure.json`, "disclosure"),
    schemaVersion: 1,
    unit: last.record.unit,
    year,
    kind: last.record.kind,
    form: form.id,
    status: "draft",
    dates: {},
    source: {
      title: `${disclosureTitle({ ...last, record: { ...last.record, year } })}公开`,
      publisher: last.record.source.publisher,
      reconstructed: false,
    },
    figures,
    units: last.record.units,
    terms: last.record.terms,
    contact: last.record.contact,
  };
  return [
    { path: "disclosure.json", content: `${JSON.stringify(record, null, 2)}\n` },
    {
      path: "tables.xlsx",
      content: tablesWorkbook(templateTables(form, last.tables), last.unit.name, [
        { name: otherFiguresTitle, sheet: further, headRows: 0 },
      ]),
    },
    ...sectionTexts(input, asked),
  ];
}

/** The base of every change that a section tells: last year's figure, or that of the year's budget. */
function baseFigures(
  { last, budget }: ScaffoldInput,
  { figures }: Asked,
  wanted: BaseOfChange,
): Record<string, StatedFigure> {
  const source = wanted === "previous" ? last : budget;
  return Object.fromEntries(
    [...figures].flatMap((id) => {
      const found = baseOfId(id);
      if (!source || found?.base !== wanted) return [];
      const figure = source.figures.get(found.figure) ?? statementOf(source, found.figure);
      if (!figure?.value) return [];
      const label = baseLabel(figure.label, wanted, last.record.kind);
      const { unit, value } = figure;
      return [[id, { label, printed: formatDecimal(value), unit }] as const];
    }),
  );
}

/** One Markdown file for each section that asks for words; each passage says that it is left to write. */
function sectionTexts({ last, form, year }: ScaffoldInput, { passages }: Asked): OutputFile[] {
  const prose = proseSections(form);
  return sectionsOf(form).flatMap((section): OutputFile[] => {
    const earlier = last.texts.get(section.id);
    // Where figures tell the section, a body only goes on when there was one.
    const hasBody = prose.includes(section) || earlier?.body.markdown.trim();
    const asked = [...(passages.get(section.id) ?? [])];
    const wanted = asked.filter((id) => id !== "" || hasBody);
    if (wanted.length === 0) return [];
    const about = sectionTitle(section, year);
    const hint = earlier ? `；上年的文字见 ${earlier.file}` : "";
    const body = wanted.includes("") ? [`${toWriteMark}${about}${hint}。`] : [];
    const named = wanted
      .filter((id) => id !== "")
      .map((id) => {
        const title = earlier?.passages.get(id)?.title ?? "变动原因";
        return `## ${title} {#${id}}\n\n${toWriteMark}请写明；没有这项内容时删去本段。`;
      });
    return [{ path: `text/${section.id}.md`, content: `${[...body, ...named].join("\n\n")}\n` }];
  });
}
