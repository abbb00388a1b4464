import type { z } from "zod";
import {
  comparisonsSchema,
  conceptsSchema,
  disclosureSchema,
  disclosuresSchema,
  findingsSchema,
  indexSchema,
  linesSchema,
  supersededSchema,
  tablesSchema,
  unitsSchema,
  versionsSchema,
  yearsSchema,
} from "./document-schemas.ts";

/** A kind of file of the API. */
export interface Endpoint {
  /** Below the folder of the API; parameters in braces. */
  readonly path: string;
  /** The name of its schema; also of the operation. */
  readonly name: string;
  readonly title: string;
  readonly schema: z.ZodType;
}

/** Every kind of file that the API has, with its schema. Additions only. */
export const endpoints: readonly Endpoint[] = [
  { path: "index.json", name: "Index", title: "这个接口有什么", schema: indexSchema },
  { path: "units.json", name: "Units", title: "各单位", schema: unitsSchema },
  { path: "years.json", name: "Years", title: "各年度", schema: yearsSchema },
  {
    path: "disclosures.json",
    name: "Disclosures",
    title: "各份公开",
    schema: disclosuresSchema,
  },
  {
    path: "disclosures/{unit}/{year}/{kind}.json",
    name: "Disclosure",
    title: "一份公开：表格、每一个数、核对意见、各版",
    schema: disclosureSchema,
  },
  {
    path: "disclosures/{unit}/{year}/{kind}/{version}.json",
    name: "SupersededDisclosure",
    title: "一份公开被更正的旧版",
    schema: supersededSchema,
  },
  { path: "tables.json", name: "Tables", title: "各表", schema: tablesSchema },
  { path: "concepts.json", name: "Concepts", title: "各概念", schema: conceptsSchema },
  {
    path: "lines/{unit}.json",
    name: "Lines",
    title: "一个单位各科目各年的数",
    schema: linesSchema,
  },
  { path: "findings.json", name: "Findings", title: "核对意见", schema: findingsSchema },
  { path: "versions.json", name: "Versions", title: "各版和更正的内容", schema: versionsSchema },
  {
    path: "comparisons.json",
    name: "Comparisons",
    title: "比较中算出的数",
    schema: comparisonsSchema,
  },
];
