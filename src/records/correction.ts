import { z } from "zod";
import { figureId, isoDate } from "./disclosure.ts";

const id = z.string().min(1);
const values = {
  before: z.string().nullable().describe("更正前；null：原来没有"),
  after: z.string().nullable().describe("更正后；null：已经去掉"),
};
const file = z.string().min(1).describe("这份公开的文件夹里的路径");

/** One difference between two versions of a disclosure: its place, and what stood and stands there. */
export const changeSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("cell"), table: id, row: id, column: id, ...values }),
  z
    .strictObject({ type: z.literal("row"), table: id, row: id, ...values })
    .describe("表格一行的名称"),
  z.strictObject({ type: z.literal("note"), table: id, ...values }).describe("表下的说明"),
  z.strictObject({ type: z.literal("figure"), figure: figureId, ...values }),
  z
    .strictObject({ type: z.literal("statement"), section: id, figure: figureId, ...values })
    .describe("正文所写的数，facts.json"),
  z.strictObject({ type: z.literal("passage"), file, ...values }).describe("正文的一段"),
  z.strictObject({ type: z.literal("field"), file, pointer: z.string(), ...values }),
]);
export type Change = z.infer<typeof changeSchema>;

/** A correction of what had been published; the version before it stands in `v<version>/`. */
export const correctionSchema = z.strictObject({
  version: z.number().int().positive().describe("被更正的是第几版；它的数据在 v<version>/"),
  date: isoDate,
  reason: z.string().min(1),
  role: z.string().min(1).describe("由谁更正：写岗位或科室，不写姓名"),
  changes: z.array(changeSchema).describe("逐处的差别；由 npm run correct 写下"),
});
export type CorrectionRecord = z.infer<typeof correctionSchema>;

/** `corrections.json` of a disclosure: all its corrections, the first first. */
export const correctionsSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  corrections: z
    .array(correctionSchema)
    .refine(
      (corrections) => corrections.every(({ version }, index) => version === index + 1),
      "version 应依次为 1、2、3……",
    ),
});
