import { z } from "zod";
import { parseDecimal } from "./decimal.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "小写英文字母、数字和连字符");
const text = z.string().min(1);
const number = z.string().refine((printed) => parseDecimal(printed) !== null, "须为数字，如 91.66");

const partSchema = z.strictObject({
  id,
  label: text.describe("项目决策、项目过程……"),
  weight: number.describe("分值"),
  score: number.describe("评分"),
  rate: number.describe("得分率，%"),
});

const pointSchema = z.strictObject({
  label: text.describe("评分要点，自己的话"),
  weight: number.describe("评分规则给的分值"),
  score: number.optional().describe("正文给的得分"),
});

const indicatorSchema = z.strictObject({
  level1: text.describe("一级指标"),
  level1Weight: number,
  level2: text.describe("二级指标"),
  level2Weight: number,
  name: text.describe("三级指标"),
  weight: number.describe("正文各表所印分值"),
  score: number.describe("正文各表所印评分"),
  deduction: text.nullable().describe("扣分要点，自己的话；原文为“——”时为 null"),
  purpose: text.nullable().describe("附件1的指标解释，自己的话"),
  rule: text.nullable().describe("附件1的评分规则，自己的话；数字照录"),
  points: z.array(pointSchema).describe("评分要点，原文没有时为空"),
  systemWeight: number.optional().describe("附件1所印分值"),
  appendixWeight: number.optional().describe("附件2所印分值"),
  appendixScore: number.optional().describe("附件2所印评分"),
});

const tableSchema = z
  .strictObject({
    id,
    title: text,
    columns: z.array(
      z.strictObject({ label: text, unit: z.string().optional().describe("有单位的列是数") }),
    ),
    rows: z.array(z.array(z.string())).describe("第一列是行名"),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
    message: "每一行的格数应与列数相同",
  });

const questionSchema = z.strictObject({
  question: text,
  respondents: number.optional().describe("有效填写人次"),
  options: z.array(
    z.strictObject({
      label: text,
      count: number.optional().describe("人数"),
      percent: number.optional().describe("%"),
      score: number.optional().describe("加权得分"),
    }),
  ),
});

/** What a chapter shows below its text. */
export const evaluationExhibits = ["parts", "indicators", "system", "appendix", "survey"] as const;

/** `evaluations/<id>.json`: an evaluation report (绩效评价报告) as printed; its chapters stand beside it. */
export const evaluationSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id,
  name: text.describe("被评价的项目"),
  project: id.optional().describe("同一项目的自评表，projects/ 中的 id"),
  client: text.describe("委托单位"),
  evaluator: text.optional().describe("评价机构"),
  score: number.describe("综合评价得分"),
  grades: z
    .array(z.strictObject({ place: text.describe("写在哪里"), grade: text }))
    .describe("原文各处给出的等级"),
  parts: z.array(partSchema).min(1),
  total: z.strictObject({ weight: number, score: number, rate: number.optional() }),
  appendixTotal: z.strictObject({ weight: number, score: number }).optional(),
  indicators: z.array(indicatorSchema).min(1),
  tables: z.array(tableSchema),
  survey: z.array(questionSchema).optional(),
  chapters: z
    .array(
      z.strictObject({
        id: id.describe("evaluations/<id>/<chapter>.md"),
        title: text,
        shows: z
          .array(z.string())
          .optional()
          .describe("正文之下的图表：parts、indicators、system、appendix、survey，或 tables 的 id"),
      }),
    )
    .min(1),
});
export type EvaluationRecord = z.infer<typeof evaluationSchema>;
