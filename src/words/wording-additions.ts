import { z } from "zod";

const wording = z
  .string()
  .min(1)
  .max(60)
  .refine((text) => isBalanced(text), "“[ ]”“{ }”没有成对")
  .describe("写法：[x] 可有可无，{a|b} 任选其一，如 [本年]{预算|决算}[数]");
const word = z
  .string()
  .regex(/^[\u4e00-\u9fff]{1,12}$/)
  .describe("汉字，不含标点");
const words = z.array(word).optional();
const scope = z.enum(["all", "fiscal", "general", "funds", "capital"]);

/** `wording.json`: what a publisher's region calls things, beside the words that the program knows. */
export const wordingAdditionsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  $schema: z.string().optional(),
  concepts: z
    .array(z.strictObject({ id: z.string(), wordings: z.array(wording).min(1) }))
    .optional()
    .describe("一个概念的其他说法；id 见程序的词汇表"),
  scopes: z
    .array(z.strictObject({ id: scope, wordings: z.array(wording).min(1) }))
    .optional()
    .describe("资金范围的其他说法"),
  phases: z
    .array(
      z.strictObject({
        id: z.enum(["previous", "initial-budget", "full-budget", "final", "budget"]),
        wordings: z.array(wording).min(1),
      }),
    )
    .optional()
    .describe("上年、年初预算、全年预算、决算的其他说法"),
  topics: z
    .array(
      z.strictObject({
        topic: z.string(),
        scope: scope.optional(),
        wordings: z.array(wording).min(1),
      }),
    )
    .optional()
    .describe("标题里说的是什么"),
  labels: z
    .array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(["budget", "final-accounts"]),
        wordings: z.array(wording).min(1),
      }),
    )
    .optional()
    .describe("数字前面的固定说法，和它是哪个数"),
  directions: z
    .strictObject({ up: words, down: words, level: words })
    .optional()
    .describe("表示增、减、持平的词"),
  reasons: z
    .strictObject({ rising: words, falling: words, neutral: words })
    .optional()
    .describe("说明为什么增、减的词"),
  partial: words.describe("表示没有列全的词，如“等”"),
  remnants: z
    .array(z.strictObject({ wording, what: z.string(), fix: z.string() }))
    .optional()
    .describe("本地模板没有填写时留下的文字"),
});
export type WordingAdditions = z.infer<typeof wordingAdditionsSchema>;

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const sign of text.match(/[[\]{}]/g) ?? []) {
    if (sign === "[" || sign === "{") open.push(sign);
    else if (open.pop() !== (sign === "]" ? "[" : "{")) return false;
  }
  return open.length === 0 && !/\[\]|\{\}|\{\||\|\}|\|\|/.test(text);
}
