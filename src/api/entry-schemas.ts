import { z } from "zod";
import { kinds } from "../forms/form.ts";
import { changeSchema } from "../records/correction.ts";
import { isoDate, statuses } from "../records/disclosure.ts";

/** An address below the site's root; that of the root itself stands in `index.json`. */
export const address = z.string().describe("网站根目录之下的地址");
export const disclosureId = z
  .string()
  .describe("公开的标识：单位/年度/类别；被更正的旧版后接 /v1、/v2……");
export const kindSchema = z.enum(kinds).describe("budget 预算，final-accounts 决算");
export const yearSchema = z.int().describe("预算年度");

/** A disclosure as lists name it. */
export const entrySchema = z.object({
  id: disclosureId,
  title: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  year: yearSchema,
  kind: kindSchema,
  status: z.enum(statuses),
  published: isoDate.optional().describe("首次公开"),
  updated: isoDate.optional().describe("最近一次公开或更正"),
  source: z.string().describe("出自哪份文件"),
  page: address,
  data: address.describe("接口中的这份公开"),
  downloads: z.array(address),
});

export const tableSchema = z.object({
  disclosure: disclosureId,
  id: z.string(),
  title: z.string(),
  rows: z.int().nonnegative(),
  empty: z.boolean().describe("原表为空表"),
  emptyReason: z.string().optional(),
  page: address,
  files: z.array(address).describe("csv 供程序，printed.csv 照原表，xlsx，json"),
});

/** A project with its self-evaluation, or an evaluation report. */
export const evaluatedSchema = z.object({
  id: z.string(),
  name: z.string(),
  page: address,
});

export const versionSchema = z.object({
  disclosure: disclosureId,
  version: z.int().positive().describe("第几版"),
  current: z.boolean().describe("现行的一版"),
  published: isoDate.optional().describe("首次公开"),
  corrected: isoDate.optional().describe("这一版是哪天更正而成的；第一版没有"),
  reason: z.string().optional().describe("更正的理由"),
  role: z.string().optional().describe("由哪个岗位或科室更正"),
  changes: z.array(changeSchema).describe("与上一版逐处的差别"),
  page: address,
  data: address,
});
