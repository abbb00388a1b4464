import { z } from "zod";
import { manifestSchema } from "./manifest.ts";
import { acknowledgementsSchema } from "./model/acknowledgement.ts";
import { codeListSchema } from "./model/codes.ts";
import { comparisonSchema } from "./model/comparison-record.ts";
import {
  disclosureSchema,
  factsSchema,
  glossarySchema,
  reconstructionSchema,
  siteSchema,
  unitSchema,
} from "./model/disclosure.ts";
import { evaluationSchema } from "./model/evaluation-record.ts";
import { formSchema } from "./model/form.ts";
import { mappingSchema } from "./model/mapping.ts";
import { projectSchema } from "./model/project.ts";

const schemas = {
  acknowledgements: acknowledgementsSchema,
  codes: codeListSchema,
  comparison: comparisonSchema,
  disclosure: disclosureSchema,
  evaluation: evaluationSchema,
  facts: factsSchema,
  form: formSchema,
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
