import { parseSectionText } from "../figures/section-text.ts";
import { type Finding, inputFault } from "../finding.ts";
import { builtInForms } from "../forms/built-in-forms.ts";
import { deriveForm } from "../forms/derive-form.ts";
import { derivedSchema, type Form, formSchema } from "../forms/form.ts";
import type { RawData, RawDisclosure } from "../load/data-folder.ts";
import type { RawJson } from "../load/folder-reader.ts";
import { acknowledgementsSchema } from "../records/acknowledgement.ts";
import {
  disclosureSchema,
  factsSchema,
  type Glossary,
  glossarySchema,
  reconstructionSchema,
  type Unit,
  unitSchema,
} from "../records/disclosure.ts";
import { evaluationSchema } from "../records/evaluation-record.ts";
import { type Mapping, mappingSchema } from "../records/mapping.ts";
import { parseRecord } from "../records/parse-record.ts";
import { projectSchema, toProject } from "../records/project.ts";
import { toEvaluation } from "./evaluation.ts";

/** What all disclosures of a data folder refer to. */
export interface SharedRecords {
  readonly dataName: string;
  readonly units: readonly Unit[];
  /** Forms of the data folder, then the built-in ones that they do not replace. */
  readonly forms: readonly Form[];
  readonly glossary: Glossary;
  readonly mappings: readonly Mapping[];
}

export function parseSharedRecords(raw: RawData, findings: Finding[]): SharedRecords {
  const forms: Form[] = [];
  for (const file of raw.forms) forms.push(...parseForm(file, forms, raw.name, findings));
  return {
    dataName: raw.name,
    mappings: raw.mappings.flatMap(
      (file) => parseRecord(mappingSchema, file, raw.name, findings) ?? [],
    ),
    units: raw.units.flatMap((file) => parseRecord(unitSchema, file, raw.name, findings) ?? []),
    forms: [...forms, ...builtInForms.filter(({ id }) => forms.every((form) => form.id !== id))],
    glossary: parseRecord(glossarySchema, raw.glossary, raw.name, findings) ?? {
      schemaVersion: 1,
      terms: [],
    },
  };
}

/** A whole form, or what differs from one that is built in or stands before it. */
function parseForm(
  file: RawJson,
  known: readonly Form[],
  dataName: string,
  findings: Finding[],
): Form[] {
  const isDerived = typeof file.value === "object" && file.value && "extends" in file.value;
  if (!isDerived) return [parseRecord(formSchema, file, dataName, findings) ?? []].flat();
  const derived = parseRecord(derivedSchema, file, dataName, findings);
  if (!derived) return [];
  const base = [...known, ...builtInForms].find(({ id }) => id === derived.extends);
  if (!base) {
    findings.push(
      inputFault(
        "IN-11",
        `${dataName}/${file.file} · /extends`,
        `没有名为“${derived.extends}”的制式`,
        `可继承 ${builtInForms.map(({ id }) => id).join("、")}，或本文件夹里文件名排在前面的制式。`,
      ),
    );
    return [];
  }
  const whole = { ...file, value: deriveForm(base, derived) };
  return [parseRecord(formSchema, whole, dataName, findings) ?? []].flat();
}

/** The JSON files of one disclosure; each is undefined when it is missing or not of its schema. */
export function parseDisclosureRecords(raw: RawDisclosure, dataName: string, findings: Finding[]) {
  return {
    record: parseRecord(disclosureSchema, raw.disclosure, dataName, findings),
    facts: parseRecord(factsSchema, raw.facts, dataName, findings),
    reconstruction: parseRecord(reconstructionSchema, raw.reconstruction, dataName, findings),
    acknowledgements: parseRecord(acknowledgementsSchema, raw.acknowledgements, dataName, findings)
      ?.acknowledgements,
    projects: raw.projects.flatMap((file) => {
      const project = parseRecord(projectSchema, file, dataName, findings);
      return project ? toProject(project, file.file) : [];
    }),
    evaluations: raw.evaluations.flatMap(({ json, texts }) => {
      const evaluation = parseRecord(evaluationSchema, json, dataName, findings);
      const chapters = [...texts].map(
        ([id, { file, text }]) => [id, parseSectionText(file, text)] as const,
      );
      return evaluation ? toEvaluation(evaluation, json.file, new Map(chapters)) : [];
    }),
  };
}
