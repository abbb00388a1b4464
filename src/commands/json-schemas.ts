import { z } from "zod";
import { codeListSchema } from "../forms/codes.ts";
import { formFileSchema } from "../forms/form.ts";
import { acknowledgementsSchema } from "../records/acknowledgement.ts";
import { comparisonSchema } from "../records/comparison-record.ts";
import {
  disclosureSchema,
  factsSchema,
  glossarySchema,
  reconstructionSchema,
  siteSchema,
  unitSchema,
} from "../records/disclosure.ts";
import { evaluationSchema } from "../records/evaluation-record.ts";
import { mappingSchema } from "../records/mapping.ts";
import { projectSchema } from "../records/project.ts";
import { manifestSchema } from "../write/manifest.ts";

const schemas = {
  acknowledgements: acknowledgementsSchema,
  codes: codeListSchema,
  comparison: comparisonSchema,
  disclosure: disclosureSchema,
  evaluation: evaluationSchema,
  facts: factsSchema,
  form: formFileSchema,
  glossary: glossarySchema,
  manifest: manifestSchema,
  mapping: mappingSchema,
  project: projectSchema,
  reconstruction: reconstructionSchema,
  site: siteSchema,
  unit: unitSchema,
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
