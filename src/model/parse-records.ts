import { z } from "zod";
import { parseSectionText } from "../figures/section-text.ts";
import { type Finding, inputFault } from "../finding.ts";
import { builtInForms } from "../forms/built-in-forms.ts";
import { deriveForm } from "../forms/derive-form.ts";
import { derivedSchema, type Form, formSchema } from "../forms/form.ts";
import { type RawData, type RawDisclosure, unitOfFile } from "../load/data-folder.ts";
import type { RawJson } from "../load/folder-reader.ts";
import { acknowledgementsSchema } from "../records/acknowledgement.ts";
import {
  type DisclosureRecord,
  disclosureSchema,
  factsSchema,
  type Glossary,
  glossarySchema,
  reconstructionSchema,
  statuses,
  type Unit,
  unitSchema,
} from "../records/disclosure.ts";
import { evaluationSchema } from "../records/evaluation-record.ts";
import { type Mapping, mappingSchema } from "../records/mapping.ts";
import { parseRecord } from "../records/parse-record.ts";
import { projectSchema, toProject } from "../records/project.ts";
import { builtInWording, createWording, type Wording } from "../words/wording.ts";
import { wordingAdditionsSchema } from "../words/wording-additions.ts";
import { toEvaluation } from "./evaluation.ts";
import { parseNarratives, type ReadNarrative } from "./narratives.ts";

/** What all disclosures of a data folder refer to. */
export interface SharedRecords {
  readonly dataName: string;
  readonly units: readonly Unit[];
  /** Forms of the data folder, then the built-in ones that they do not replace. */
  readonly forms: readonly Form[];
  readonly glossary: Glossary;
  readonly wording: Wording;
  readonly mappings: readonly Mapping[];
  readonly narratives: readonly ReadNarrative[];
}

export function parseSharedRecords(raw: RawData, findings: Finding[]): SharedRecords {
  const forms: Form[] = [];
  for (const file of raw.forms) forms.push(...parseForm(file, forms, raw.name, findings));
  return {
    dataName: raw.name,
    narratives: parseNarratives(raw.narratives ?? [], raw.name, findings),
    mappings: parseUnitFiles(mappingSchema, raw.mappings, raw.name, findings),
    units: parseUnitFiles(unitSchema, raw.units, raw.name, findings),
    forms: [...forms, ...builtInForms.filter(({ id }) => forms.every((form) => form.id !== id))],
    glossary: parseRecord(glossarySchema, raw.glossary, raw.name, findings) ?? {
      schemaVersion: 1,
      terms: [],
    },
    wording: parseWording(raw.wording, raw.name, findings),
  };
}

/** The program's own words, with those of `wording.json`. */
export function parseWording(
  raw: RawJson | undefined,
  dataName: string,
  findings: Finding[],
): Wording {
  const additions = parseRecord(wordingAdditionsSchema, raw, dataName, findings);
  return additions ? createWording([additions]) : builtInWording;
}

/** Files of which each belongs to one unit: so do their faults. */
function parseUnitFiles<T>(
  schema: z.ZodType<T>,
  files: readonly RawJson[],
  dataName: string,
  findings: Finding[],
): T[] {
  return files.flatMap((file) => {
    const found: Finding[] = [];
    const record = parseRecord(schema, file, dataName, found);
    findings.push(...found.map((finding) => ({ ...finding, unit: unitOfFile(file) })));
    return record ?? [];
  });
}

/** The status of a disclosure, read from its record even where something else of it is wrong. */
export function statusOf(raw: RawDisclosure | undefined): DisclosureRecord["status"] | undefined {
  return statusSchema.safeParse(raw?.disclosure?.value).data?.status;
}
const statusSchema = z.object({ status: z.enum(statuses) });

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
