import { z } from "zod";
import { narrativeNames } from "../forms/form.ts";
import { setNames } from "./phrase.ts";

const blockId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "小写英文字母、数字和连字符");
/** Of several, the first that has all its figures is said. */
const phraseText = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const openId = z.string().describe("数的标识，$row、$cell、$section 代行、行的金额、节");
const passageId = z
  .string()
  .regex(/^[a-z0-9$][a-z0-9.$-]*$/)
  .describe("text/<节>.md 里一段文字的标识");

const reasonSchema = z
  .strictObject({
    passage: passageId,
    of: openId,
    from: z.string().describe("previous、initial-budget，或另一个数的标识"),
    label: z.string().optional().describe("写在原因上面，默认“变动原因”"),
  })
  .describe("这一句的增减要说明原因：写在哪一段，是哪个数比哪个数");

const say = z.strictObject({
  id: blockId,
  say: phraseText,
  reason: reasonSchema.optional(),
  list: z
    .union([
      z.array(z.string().min(1)).min(1),
      z.strictObject({ each: z.enum(setNames), say: phraseText }),
    ])
    .optional()
    .describe("句子后面的清单，每项各占一行"),
  lead: z.string().optional().describe("有清单时接在句子后面的话，默认“，其中：”"),
  alone: z
    .string()
    .optional()
    .describe("一项都说不出时接在句子后面的话，默认“。”；空文字：整句不说"),
  end: z.enum(["；", "。"]).optional().describe("清单各项之间的标点，末项总是句号"),
});
const heading = z.strictObject({
  id: z.string(),
  heading: z.string().min(1),
  level: z.union([z.literal(2), z.literal(3)]),
});
const passage = z.strictObject({ passage: passageId, label: z.string().optional() });
const include = z.strictObject({ include: z.enum(narrativeNames), heading: z.string().min(1) });
const part = z
  .strictObject({
    part: z.enum(["body", "own-figures", "units", "contact", "terms", "empty-reason"]),
  })
  .describe("由程序说的：正文、另给的数、编制单位、联系方式、名词、空表说明");

const inner = z.union([say, heading, passage, include, part]);
const middle = z.union([
  inner,
  z.strictObject({ each: z.enum(setNames), blocks: z.array(inner).min(1) }),
]);
const block = z.union([
  inner,
  z.strictObject({ each: z.enum(setNames), blocks: z.array(middle).min(1) }),
]);
export type BlockFile = z.infer<typeof block>;

const words = z.strictObject({
  amount: z.tuple([z.string(), z.string()]).optional().describe("金额变动的词：增加、减少"),
  rate: z.tuple([z.string(), z.string()]).optional().describe("变动率的词：增长、下降"),
  level: z.string().optional().describe("没有变动"),
  "no-base": z.string().optional().describe("比较的基数为 0"),
});

const ofOneForm = z.strictObject({
  words: words.optional(),
  sections: z
    .partialRecord(z.enum(narrativeNames), z.array(block))
    .optional()
    .describe("一节的全部写法"),
  phrases: z
    .record(z.string(), phraseText)
    .optional()
    .describe("只换一句：“写法.句” → 新的句子，如 totals.equal"),
});

/** `narrative.json`: how sections are told, by kind of disclosure or by form. */
export const narrativeSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  about: z.string().optional(),
  narratives: z
    .record(z.string(), ofOneForm)
    .describe("budget、final-accounts，或某一制式的 id；制式的写法优先"),
});
export type NarrativeFile = z.infer<typeof narrativeSchema>;
export type NarrativeChanges = z.infer<typeof ofOneForm>;
