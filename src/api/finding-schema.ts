import { z } from "zod";
import type { Finding } from "../finding.ts";

/** What a tie-out says, as `checks/findings.json` and `check --format json` write it. */
export const findingSchema = z.object({
  rule: z.string().describe("规则编号"),
  severity: z.enum(["error", "warning", "info"]),
  blocking: z.boolean(),
  unit: z.string().optional(),
  year: z.number().optional(),
  kind: z.string().optional(),
  where: z.string().describe("文件、工作表、单元格，供人看"),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  message: z.string(),
  fix: z.string(),
  certainty: z.enum(["proved", "likely", "rests-on-inference"]).optional(),
  rests: z.string().optional(),
  stated: z.string().optional(),
  expected: z.string().optional(),
  difference: z.string().optional(),
  operands: z
    .array(
      z.object({
        id: z.string().optional(),
        label: z.string(),
        value: z.string(),
        origin: z.string(),
      }),
    )
    .readonly()
    .optional(),
  formula: z.string().optional(),
  figure: z.string().optional().describe("页面上标出的数"),
  beside: z.string().optional(),
  section: z.string().optional(),
  line: z.object({ file: z.string(), section: z.string(), number: z.number() }).optional(),
  explanation: z.string().optional(),
  acknowledged: z.object({ reason: z.string(), date: z.string() }).optional(),
}) satisfies z.ZodType<Finding>;
