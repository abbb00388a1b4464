import { z } from "zod";
import { parseDecimal } from "../numbers/decimal.ts";
import { figureSchema } from "./disclosure.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "小写英文字母、数字和连字符");
const number = z
  .string()
  .refine((text) => parseDecimal(text) !== null, "须为数字，如 91.66")
  .describe("原文所印");
const text = z.string().min(1);

const criterionSchema = z.strictObject({
  text: text.describe("评分要点，自己的话"),
  points: number.optional().describe("该要点的分值；原文没有分开给的不填"),
  score: number.optional().describe("该要点的得分"),
});

const indicatorSchema = z.strictObject({
  name: text.describe("三级指标"),
  weight: number.describe("分值"),
  score: number.optional().describe("得分"),
  deduction: text.optional().describe("扣分要点，自己的话"),
  examines: text.optional().describe("指标解释，自己的话"),
  criteria: z.array(criterionSchema).optional(),
  rule: text.optional().describe("计算办法和扣分办法，自己的话"),
});

const groupSchema = z.strictObject({
  name: text.describe("二级指标"),
  weight: number.describe("分值"),
  indicators: z.array(indicatorSchema).min(1),
});

const totalSchema = z.strictObject({
  weight: number,
  score: number.optional(),
  rate: number.optional().describe("得分率，%"),
});

const partSchema = totalSchema.extend({
  id,
  name: text.describe("一级指标"),
  groups: z.array(groupSchema).min(1),
});

/** One printing of the indicator system in three levels: in the body, or in an appendix. */
export const sheetSchema = z.strictObject({
  parts: z.array(partSchema).min(1),
  total: totalSchema,
});
export type SheetRecord = z.infer<typeof sheetSchema>;

const optionSchema = z.strictObject({
  label: text,
  count: number.describe("人数"),
  percent: number.describe("比例，%"),
});

const objectivesSchema = z.strictObject({
  title: text,
  rows: z
    .array(
      z.strictObject({
        level1: text,
        level2: text,
        name: text,
        operator: z.string().optional().describe("≥、≤"),
        target: text.describe("数或文字"),
        unit: z.string().optional(),
      }),
    )
    .min(1),
});

/** `evaluations/<id>.json`: the tables and figures of one evaluation report (绩效评价报告), as printed. */
export const evaluationSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id,
  name: text.describe("被评价的项目"),
  client: text.describe("委托单位"),
  evaluator: text.describe("评价机构"),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/, "YYYY-MM")
    .describe("报告日期"),
  project: id.optional().describe("projects/ 里同一个项目的 id"),
  grades: z
    .array(z.strictObject({ place: text, grade: text }))
    .min(1)
    .describe("评价等级：报告各处所印"),
  scale: z
    .array(z.strictObject({ grade: text, from: number.optional(), to: number }))
    .describe("等级的划分；from 含本数"),
  figures: z
    .record(id.or(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)), figureSchema)
    .describe("正文引用的数"),
  chapters: z
    .array(z.strictObject({ id, title: text }))
    .min(1)
    .describe("各章，依次；正文在 evaluations/<id>/<章>.md"),
  objectives: z.array(objectivesSchema).describe("项目绩效指标表"),
  scores: sheetSchema.describe("正文的得分表"),
  criteria: sheetSchema.describe("附件：评价指标体系"),
  scoring: sheetSchema.describe("附件：评分表"),
  survey: z
    .strictObject({
      respondents: number.describe("问卷调查人数"),
      valid: number.describe("有效问卷"),
      questions: z.array(
        z.strictObject({
          text: text.describe("问题，自己的话"),
          options: z.array(optionSchema).min(1),
          valid: number.describe("本题有效填写人次"),
        }),
      ),
      satisfaction: z.strictObject({
        options: z.array(optionSchema.extend({ score: number })).min(1),
        total: optionSchema.extend({ score: number }),
      }),
    })
    .optional(),
});
export type EvaluationRecord = z.infer<typeof evaluationSchema>;
