import { z } from "zod";
import { formulaRules } from "../figures/figure.ts";
import { kinds } from "../forms/form.ts";
import { parseDecimal } from "../numbers/decimal.ts";
import { publishAtSchema } from "./publish-at.ts";
import { themeSchema } from "./theme.ts";
import { withdrawalSchema } from "./withdrawal.ts";

/** 草稿, 已批复, 已公开, 已更正. */
export const statuses = ["draft", "approved", "published", "corrected"] as const;
export const statusTitle: Record<(typeof statuses)[number], string> = {
  draft: "草稿",
  approved: "已批复",
  published: "已公开",
  corrected: "已更正",
};

/** Not published yet: what is published is a record, which only a correction changes. */
export function isOpen(status: (typeof statuses)[number]): boolean {
  return status === "draft" || status === "approved";
}

export const isoDate = z.iso.date().describe("YYYY-MM-DD");
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "小写英文字母、数字和连字符");
export const figureId = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "以点分隔的标识，如 general-budget.2150550.initial-budget");

const formulaSchema = z.strictObject({
  rule: z.enum(formulaRules),
  operands: z.array(figureId),
  because: z.string().optional(),
});

/** One figure that no table holds, or that the narrative states. */
export const figureSchema = z.strictObject({
  label: z.string().min(1),
  printed: z
    .string()
    .refine(
      (text) => text === "" || parseDecimal(text) !== null,
      "须为数字，可带千分位逗号，如 5,740.13；原文只印单位、没有填数的写空文字",
    ),
  unit: z.string().describe("万元、%、人、辆……；原文没有印单位的写空文字"),
  year: z
    .number()
    .int()
    .min(1950)
    .max(2200)
    .optional()
    .describe("原文给这个数写的年度，与本公开的年度不同时才填"),
  word: z.string().optional().describe("原文与数字连用的方向词：增加、减少、下降……"),
  formula: formulaSchema.optional().describe("按定义应由哪些数、怎样算出"),
});
export type StatedFigure = z.infer<typeof figureSchema>;

/** One figure of `disclosure.json`, which may come from the sheet 其他数字 of the workbook. */
const recordedFigureSchema = figureSchema.extend({
  cell: z
    .strictObject({
      sheet: z.string().min(1),
      address: z.string().regex(/^[A-Z]{1,3}\d+$/),
    })
    .optional()
    .describe("从工作簿读入的，写明工作表和单元格"),
  state: z.literal("withheld").optional().describe("依法不公开；printed 写空文字"),
});
export type RecordedFigure = z.infer<typeof recordedFigureSchema>;

/** `disclosure.json`: form, status, dates, source, and everything that no table holds. */
export const disclosureSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  unit: id,
  year: z.number().int().min(1950).max(2200),
  kind: z.enum(kinds),
  form: id,
  status: z.enum(statuses),
  dates: z.strictObject({
    approved: isoDate.optional().describe("财政部门批复日期"),
    published: isoDate.optional(),
    corrected: isoDate.optional(),
  }),
  roles: z
    .strictObject({
      approved: z.string().min(1).optional(),
      published: z.string().min(1).optional(),
    })
    .optional()
    .describe("由谁批准、由谁公开：写岗位或科室，如 财务负责人，不写姓名"),
  publishAt: publishAtSchema
    .optional()
    .describe("到这一天（YYYY-MM-DD，北京时间零时）或这一时刻（带时区）才公开；此前网站上没有"),
  source: z.strictObject({
    title: z.string(),
    publisher: z.string(),
    published: isoDate.optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe("原文件公开的网址，如 https://example.gov.cn/…；没有的不写"),
    reconstructed: z
      .boolean()
      .describe("true：原工作簿未取得，表格据正文重编（reconstruction.json 说明每一格的来历）"),
    note: z.string().optional(),
    unavailableTables: z
      .array(id)
      .optional()
      .describe("没有取得、也没有据正文重编的附表；页面说明原附表未取得"),
  }),
  figures: z
    .record(figureId, recordedFigureSchema)
    .describe("表格没有的数：人员、批次、年初预算……"),
  units: z
    .array(z.strictObject({ name: z.string(), nature: z.string() }))
    .optional()
    .describe("纳入编制范围的单位"),
  uses: z
    .record(figureId, z.array(z.string()))
    .optional()
    .describe("某项支出“主要包括”的内容，按原文所列"),
  projects: z
    .array(z.strictObject({ id, name: z.string() }))
    .optional()
    .describe("有自评综述的项目"),
  evaluations: z
    .array(z.strictObject({ id, name: z.string(), grade: z.string() }))
    .optional()
    .describe("部门评价的项目和原文给出的等级"),
  terms: z.array(id).optional().describe("名词解释，glossary.json 中的 id"),
  contact: z
    .strictObject({ phone: z.string().optional(), email: z.string().optional() })
    .optional(),
});
export type DisclosureRecord = z.infer<typeof disclosureSchema>;

/** `facts.json`: the narrative's own figures, by section, then by figure; and its words that no sentence of ours repeats. */
export const factsSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  sections: z.record(id, z.record(figureId, figureSchema)),
  omitted: z
    .record(id, z.array(z.string().min(1)))
    .optional()
    .describe("原文写了、转述的句子里没有的文字，逐字照录：没有填的“……”、填写说明、重复的词"),
});
export type FactsRecord = z.infer<typeof factsSchema>;

const reconstructedCell = z.union([
  z.strictObject({ fact: z.string().describe("facts.json：<section>#<figure id>") }),
  z.strictObject({ figure: figureId.describe("disclosure.json 的 figures") }),
  z.strictObject({
    rule: z.enum(formulaRules),
    operands: z.array(figureId),
    because: z.string(),
  }),
  z.strictObject({
    printed: z
      .string()
      .refine((text) => parseDecimal(text) !== null, "须为数字，可带千分位逗号，如 33,093.82")
      .describe("公开网页上的原表在这一格所印的数"),
  }),
  z.strictObject({ state: z.enum(["absent", "withheld", "blank"]) }),
]);
export type ReconstructedCell = z.infer<typeof reconstructedCell>;

/** `reconstruction.json`: for a workbook that we rebuilt, where each of its cells comes from. */
export const reconstructionSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  tables: z.record(
    id,
    z.strictObject({
      empty: z.string().optional().describe("空表的说明"),
      notes: z
        .array(z.string())
        .optional()
        .describe("给读者的说明：原文说法不一时取了哪一个、为什么"),
      rows: z.array(
        z.strictObject({
          id: z.string(),
          label: z.string().optional(),
          block: z.string().optional(),
          cells: z.record(z.string(), reconstructedCell),
        }),
      ),
    }),
  ),
});
export type Reconstruction = z.infer<typeof reconstructionSchema>;

/** Top-level addresses that no unit may take (contract: addresses). */
const reservedNames = new Set(
  "en api search checks compare corrections assets pagefind preferences site-map glossary about units forms codes comparisons mappings schemas data".split(
    " ",
  ),
);

/** `units/<unit>.json`. */
export const unitSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id: id.refine((name) => !reservedNames.has(name), "此名称已为网站的固定地址，请换一个"),
  name: z.string(),
  shortName: z.string().optional(),
  nature: z.string().describe("单位性质，如 公益一类事业单位"),
  parent: id.optional(),
  region: z.string().optional().describe("所在地区，如 某省某市；单位多时按它列出"),
  supervisor: z.string().optional().describe("主管部门名称"),
  socialCreditCode: z.string().optional().describe("统一社会信用代码"),
});
export type Unit = z.infer<typeof unitSchema>;

/** `glossary.json`: terms in our own words. */
export const glossarySchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  terms: z
    .array(
      z.strictObject({
        id,
        term: z.string(),
        aliases: z.array(z.string()).optional(),
        definition: z.string(),
      }),
    )
    .refine(
      (terms) => new Set(terms.map((term) => term.id)).size === terms.length,
      "有两个名词的 id 相同",
    ),
});
export type Glossary = z.infer<typeof glossarySchema>;
export type Term = Glossary["terms"][number];

const address = z
  .string()
  .regex(
    /^\/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*)?$/,
    "以 / 开头的地址，如 /old/page.html",
  )
  .describe("从本站根目录 / 写起");

/** `site.json`: the publisher and the site. What is not known is left out. */
export const siteSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  name: z.string().describe("SiteName，网站名称"),
  description: z.string(),
  publisher: z.string().describe("主办单位，页脚与 ContentSource"),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("网站的公开地址，如 https://example.gov.cn/；--site-url 优先"),
  domain: z.string().optional().describe("SiteDomain"),
  siteIdCode: z.string().optional().describe("SiteIDCode，政府网站标识码"),
  icpNumber: z.string().optional().describe("ICP备案号"),
  securityNumber: z.string().optional().describe("公安机关备案号"),
  banner: z.string().optional().describe("每页顶部的声明；正式发布者删去此项"),
  licence: z
    .strictObject({
      name: z.string().min(1).describe("许可的简称，如 CC-BY-4.0"),
      title: z.string().min(1).describe("许可的名称，页脚所印"),
      url: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe("许可全文的地址"),
    })
    .optional()
    .describe("数据可以怎样使用；没有说明的不写"),
  theme: themeSchema.optional(),
  redirects: z
    .array(z.strictObject({ from: address, to: address }))
    .optional()
    .describe("旧网站的地址转到本站哪里"),
  withdrawn: z
    .array(withdrawalSchema)
    .optional()
    .describe("公开以后撤回的：原地址说明何时、为何撤回，订阅里也有"),
  noindex: z.boolean().describe("true：请搜索引擎不要收录；正式发布者改为 false"),
  signingKey: z
    .string()
    .regex(/^ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+/]{43}$/)
    .optional()
    .describe(
      "发布签名的公钥，写法如 ssh-ed25519 AAAA…；私钥由 nightly 的 --key 给出，绝不放进数据",
    ),
  allowedNames: z
    .array(z.strictObject({ text: z.string().min(1), reason: z.string().min(1) }))
    .optional()
    .describe("看似个人姓名而不是的词（PN-01），各写明理由"),
  workContacts: z
    .array(z.strictObject({ text: z.string().min(1), reason: z.string().min(1) }))
    .optional()
    .describe("单位公开的工作手机和邮箱（PN-02 不再指出），各写明理由"),
});
export type SiteSettings = z.infer<typeof siteSchema>;
