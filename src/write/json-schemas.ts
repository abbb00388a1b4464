import { z } from "zod";
import type { OutputFile } from "../downloads/downloads.ts";
import { codeListSchema } from "../forms/codes.ts";
import { formFileSchema } from "../forms/form.ts";
import { narrativeSchema } from "../phrases/narrative-schema.ts";
import { acknowledgementsSchema } from "../records/acknowledgement.ts";
import { comparisonSchema } from "../records/comparison-record.ts";
import { correctionsSchema } from "../records/correction.ts";
import {
  disclosureSchema,
  factsSchema,
  glossarySchema,
  reconstructionSchema,
  siteSchema,
  unitSchema,
} from "../records/disclosure.ts";
import { evaluationSchema } from "../records/evaluation-record.ts";
import { importReportSchema } from "../records/import-report.ts";
import { mappingSchema } from "../records/mapping.ts";
import { placementsSchema } from "../records/placements.ts";
import { projectSchema } from "../records/project.ts";
import { wordingAdditionsSchema } from "../words/wording-additions.ts";
import { manifestSchema } from "./manifest.ts";

const schemas = {
  acknowledgements: acknowledgementsSchema,
  codes: codeListSchema,
  comparison: comparisonSchema,
  corrections: correctionsSchema,
  disclosure: disclosureSchema,
  evaluation: evaluationSchema,
  facts: factsSchema,
  form: formFileSchema,
  glossary: glossarySchema,
  "import-report": importReportSchema,
  manifest: manifestSchema,
  mapping: mappingSchema,
  narrative: narrativeSchema,
  placements: placementsSchema,
  project: projectSchema,
  reconstruction: reconstructionSchema,
  site: siteSchema,
  unit: unitSchema,
  wording: wordingAdditionsSchema,
};

/** The JSON Schemas of all data files and of the manifest, by file name, made from the schemas that the program itself uses. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const document = z.toJSONSchema(schema, { target: "draft-2020-12" });
      return [`${name}.schema.json`, `${JSON.stringify(document, null, 2)}\n`];
    }),
  );
}

/** The JSON Schemas as files of a data folder: the `$schema` of each of its JSON files leads there. */
export function schemaFiles(): OutputFile[] {
  return [...jsonSchemas()].map(([name, content]) => ({ path: `schemas/${name}`, content }));
}
