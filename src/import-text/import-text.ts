import type { CodeList } from "../forms/codes.ts";
import { type Form, type Kind, kindTitle, sectionsOf, sectionTitle } from "../forms/form.ts";
import type { Prose } from "../prose/prose.ts";
import type { DisclosureRecord, FactsRecord, Unit } from "../records/disclosure.ts";
import { type DataSchema, schemaLink } from "../records/schema-link.ts";
import { draftText, missingText } from "./draft-text.ts";
import { type ExtractedFigure, extractFigures } from "./extract-figures.ts";
import { readLinedTables } from "./read-lined-table.ts";
import { splitSections } from "./split-sections.ts";
import { type TextImportReport, textImportReport } from "./text-import-report.ts";

/** What a published text is imported as. */
export interface TextImport {
  readonly prose: Prose;
  /** Name of the file, for places. */
  readonly file: string;
  readonly unit: Unit;
  readonly year: number;
  readonly kind: Kind;
  /** Forms that may be that of the text; the one of which most sections are found is taken. */
  readonly forms: readonly Form[];
  readonly codes: ReadonlyMap<string, CodeList>;
}

export interface ImportedText {
  readonly form: Form;
  /** Relative to the disclosure's folder. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly figures: readonly ExtractedFigure[];
  readonly report: TextImportReport;
}

/** A draft made from a published text, and what a person must look at. Undefined when no form is of that kind. */
export function importText(input: TextImport): ImportedText | undefined {
  const { prose, kind, codes, file } = input;
  const best = bestForm(input);
  if (!best) return undefined;
  const { form, sections, lined } = best;
  const figures = [
    ...extractFigures(prose, sections, kind, codes),
    ...lined.flatMap((table) => table.figures),
  ];
  const report = textImportReport({ ...input, form, sections, figures, lined });
  return {
    form,
    figures,
    report,
    // Without a section there is nothing to draft.
    files:
      sections.length === 0
        ? []
        : [
            json("disclosure.json", "disclosure", draftRecord(input, form)),
            json("facts.json", "facts", factsOf(figures)),
            json("import-report.json", "import-report", report),
            ...sectionsOf(form)
              .filter(({ narrative }) => narrative !== "terms" && narrative !== "contact")
              .map((section) => {
                const range = sections.find((one) => one.section.id === section.id);
                const title = sectionTitle(section, input.year);
                const content = range ? draftText(prose, range, file) : missingText(title, file);
                return { path: `text/${section.id}.md`, content };
              }),
          ],
  };
}

function bestForm({ prose, forms, kind, year }: TextImport) {
  const tried = forms
    .filter((form) => form.kind === kind)
    .map((form) => ({
      form,
      sections: splitSections(prose, form, year),
      lined: readLinedTables(prose.source, form),
    }));
  type Tried = (typeof tried)[number];
  const score = ({ sections, lined }: Tried) =>
    sections.reduce((sum, { likeness }) => sum + likeness ** 2, 0) + lined.length;
  return tried.reduce<Tried | undefined>((a, b) => (a && score(a) >= score(b) ? a : b), undefined);
}

function json(path: string, schema: DataSchema, value: object) {
  const $schema = schemaLink(`unit/year/kind/${path}`, schema);
  return { path, content: `${JSON.stringify({ $schema, ...value }, null, 2)}\n` };
}

function draftRecord({ unit, year, kind }: TextImport, form: Form): DisclosureRecord {
  return {
    schemaVersion: 1,
    unit: unit.id,
    year,
    kind,
    form: form.id,
    status: "draft",
    dates: {},
    source: {
      title: `${unit.name}${year}年度${kindTitle[kind]}公开`,
      publisher: unit.name,
      reconstructed: false,
      unavailableTables: form.tables.map(({ id }) => id),
    },
    figures: {},
  };
}

/** Figures by section and id, as printed. The same figure said twice is kept once. */
function factsOf(figures: readonly ExtractedFigure[]): FactsRecord {
  const sections: FactsRecord["sections"] = {};
  for (const { section, id, label, printed, unit, word } of figures) {
    const facts = sections[section] ?? {};
    sections[section] = facts;
    facts[id] ??= { label, printed, unit, ...(word && { word }) };
  }
  return { schemaVersion: 1, sections };
}
