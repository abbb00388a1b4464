import { z } from "zod";
import { isoDate } from "../records/disclosure.ts";
import {
  address,
  disclosureId,
  entrySchema,
  evaluatedSchema,
  tableSchema,
  versionSchema,
  yearSchema,
} from "./entry-schemas.ts";
import { figureSchema, lineFigureSchema } from "./figure-schema.ts";
import { findingSchema } from "./finding-schema.ts";

const schemaVersion = z.literal(1);
const unitName = z.object({ id: z.string(), name: z.string() });

export const indexSchema = z.object({
  schemaVersion,
  title: z.string(),
  description: z.string(),
  publisher: z.string(),
  licence: z.object({ name: z.string(), title: z.string(), url: z.string().optional() }).optional(),
  date: isoDate.optional().describe("数据完整到哪一天"),
  root: z.string().describe("从这个文件到网站根目录"),
  site: z.string().optional().describe("网站的地址"),
  resources: z.array(z.object({ path: address, title: z.string() })),
});

export const unitsSchema = z.object({
  schemaVersion,
  units: z.array(
    unitName.extend({
      nature: z.string(),
      parent: z.string().optional(),
      region: z.string().optional(),
      page: address,
      lines: address.optional().describe("各科目各年的数"),
      disclosures: z.array(disclosureId),
    }),
  ),
});

export const yearsSchema = z.object({
  schemaVersion,
  years: z.array(z.object({ year: yearSchema, disclosures: z.array(disclosureId) })),
});

export const disclosuresSchema = z.object({ schemaVersion, disclosures: z.array(entrySchema) });

export const disclosureSchema = entrySchema.extend({
  schemaVersion,
  version: z.int().positive(),
  tables: z.array(tableSchema),
  projects: z.array(evaluatedSchema).describe("有绩效自评表的项目"),
  reports: z.array(evaluatedSchema).describe("绩效评价报告"),
  findings: z.array(findingSchema),
  versions: z.array(versionSchema),
  figures: z.array(figureSchema).describe("这份公开的每一个数"),
});

/** A version that a correction has superseded: the same as the present one has. */
export const supersededSchema = disclosureSchema.describe("被更正的旧版");

export const tablesSchema = z.object({ schemaVersion, tables: z.array(tableSchema) });

export const conceptsSchema = z.object({
  schemaVersion,
  concepts: z.array(
    z.object({
      id: z.string(),
      names: z.array(z.string()).describe("各处对它的称呼"),
      fundScopes: z.array(z.string()),
      phases: z.array(z.string()),
      units: z.array(z.string()).describe("计量单位"),
      figures: z.int().positive(),
      disclosures: z.array(disclosureId),
    }),
  ),
});

export const linesSchema = z.object({
  schemaVersion,
  unit: unitName,
  lines: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      names: z.array(z.string()).describe("各年名称不同时有几个"),
      figures: z.array(lineFigureSchema),
    }),
  ),
});

export const findingsSchema = z.object({
  schemaVersion,
  disclosures: z.array(
    z.object({
      id: disclosureId,
      error: z.int().nonnegative(),
      warning: z.int().nonnegative(),
      info: z.int().nonnegative(),
      page: address,
    }),
  ),
  findings: z.array(findingSchema),
});

export const versionsSchema = z.object({ schemaVersion, versions: z.array(versionSchema) });

export const comparisonsSchema = z.object({
  schemaVersion,
  figures: z.array(figureSchema).describe("比较各份公开算出的数"),
});
