import { z } from "zod";
import { moneyUnits } from "../numbers/money.ts";
import { normaliseLabel } from "../words/normalise.ts";

/** Disclosures of the two kinds that the Budget Law asks for. */
export const kinds = ["budget", "final-accounts"] as const;
export type Kind = (typeof kinds)[number];
export function isKind(text: string): text is Kind {
  return (kinds as readonly string[]).includes(text);
}
export const kindTitle: Record<Kind, string> = { budget: "预算", "final-accounts": "决算" };

/** The ways of telling a section that a form can ask for; `src/phrases/built-in/` tells each. */
export const narrativeNames = [
  "basic",
  "contact",
  "expenditure",
  "explanation",
  "fiscal-totals",
  "general-budget",
  "income",
  "official-expenses",
  "operating-expenses",
  "organisation",
  "other-matters",
  "overview",
  "performance",
  "procurement",
  "project",
  "prose",
  "single-budget",
  "state-assets",
  "terms",
  "totals",
] as const;
export type NarrativeName = (typeof narrativeNames)[number];

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "小写英文字母、数字和连字符");
const path = z.array(z.string()).min(1).describe("表头自上而下的文字");

const columnSchema = z.strictObject({
  id,
  label: z.string(),
  path,
  titles: z.array(z.string()).optional().describe("表头最下一级的其他写法"),
  type: z.enum(["amount", "count", "percent", "text"]),
  measure: z.string().optional().describe("计量单位，金额列除外，如 辆"),
});

const rowSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  titles: z.array(z.string()).optional().describe("同一行的其他写法"),
  prefix: z.string().optional().describe("印在名称前的序号，如 一、"),
  code: z.string().optional().describe("科目编码"),
  line: z.number().int().positive().optional().describe("行次"),
  level: z.number().int().nonnegative().describe("0 合计，1–3 层级"),
  total: z.boolean().optional(),
  foot: z.boolean().optional().describe("印在科目行之后"),
  heading: z.boolean().optional().describe("只有名称、没有数的行"),
  type: z.enum(["amount", "count", "percent", "text"]).optional(),
  measure: z.string().optional(),
});

const blockSchema = z.strictObject({
  id,
  title: z.string().optional().describe("并排各栏之上的表头，如 收入、支出"),
  code: path.optional(),
  label: path.optional(),
  line: path.optional(),
  columns: z.array(z.string()).min(1),
  classes: z
    .array(z.string().regex(/^\d{3}$/))
    .optional()
    .describe("属于本块的类级编码，如人员经费是 301、303"),
  rows: z.array(rowSchema),
  free: z
    .boolean()
    .optional()
    .describe("清单：制式之外的每一行都是一项，如项目、绩效指标、采购品目"),
  across: z
    .array(z.strictObject({ row: z.string(), column: z.string(), path }))
    .optional()
    .describe("项目横排的表（如公开10表）：每一列是哪一行的哪一栏"),
});

const tableSchema = z.strictObject({
  id,
  number: z.string().describe("公开01表；只供展示，从不用来识别"),
  title: z.string(),
  titles: z.array(z.string()).optional().describe("同一张表的其他名称"),
  money: z.enum(moneyUnits),
  emptyAllowed: z.boolean(),
  emptySentence: z.string().optional(),
  ordinals: z.boolean().optional().describe("表头下有栏次行"),
  codes: z.enum(["functional", "economic"]).optional(),
  headings: z
    .record(z.string(), z.array(z.string()))
    .optional()
    .describe("表头文字的其他写法：制式的文字 → 其他写法"),
  columns: z.array(columnSchema).min(1),
  blocks: z.array(blockSchema).min(1),
  notes: z.array(z.string()).optional(),
});

/** Addresses within a disclosure that no section may take (contract: addresses). */
const reservedSections = /^(tables|projects|reports|checklist|print|v\d+)$/;

const sectionSchema = z.strictObject({
  id: id.refine((name) => !reservedSections.test(name), "此名称已为公开内的固定地址，请换一个"),
  title: z.string(),
  narrative: z.enum(narrativeNames).describe("生成本节正文的写法，见 src/phrases/built-in/"),
  tables: z.array(id).optional(),
  charts: z.array(id).optional(),
});

const requirementSchema = z
  .strictObject({
    id,
    label: z.string().describe("应公开什么"),
    basis: z.string().describe("依据"),
    figures: z
      .array(z.array(z.string()).min(1))
      .optional()
      .describe("应有的数；每一项列出它可能的标识，有其中一个即可"),
    depth: z
      .strictObject({ table: id, level: z.number().int().positive() })
      .optional()
      .describe("这张表应有这一层级的科目：1 类、2 款、3 项"),
  })
  .describe("表格之外必须公开的数，以及科目应公开到的层级");

/** `forms/*.json`: which parts, sections and tables a disclosure of one region, year and kind has. */
export const formSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id,
  kind: z.enum(kinds),
  title: z.string(),
  parts: z.array(
    z.strictObject({
      id,
      number: z.string(),
      title: z.string(),
      sections: z.array(sectionSchema),
    }),
  ),
  tables: z.array(tableSchema),
  inherits: z.array(id).optional().describe("继承了哪些制式，由近及远；由程序记下"),
  requirements: z.array(requirementSchema).optional(),
});

const partial = {
  column: columnSchema.partial().extend({ id: columnSchema.shape.id }),
  row: rowSchema.partial().extend({ id: rowSchema.shape.id }),
};

/** A form that inherits from another and says what is different. */
export const derivedSchema = z
  .strictObject({
    ...formSchema.partial().shape,
    schemaVersion: z.literal(1),
    id,
    title: z.string(),
    extends: id.describe("继承的制式；未写的照旧"),
    tables: z
      .array(
        tableSchema.partial().extend({
          id,
          columns: z.array(partial.column).optional(),
          blocks: z
            .array(blockSchema.partial().extend({ id, rows: z.array(partial.row).optional() }))
            .optional(),
        }),
      )
      .optional()
      .describe("按次序列出各表；标识相同的继承原表，只写不同之处"),
  })
  .describe("继承另一制式，只写不同之处");
export type DerivedForm = z.infer<typeof derivedSchema>;

/** A file of `forms/`: a whole form, or what differs from another. */
export const formFileSchema = z.union([formSchema, derivedSchema]);
export type FormFile = z.infer<typeof formFileSchema>;

export type Form = z.infer<typeof formSchema>;
export type FormPart = Form["parts"][number];
export type FormSection = z.infer<typeof sectionSchema>;
export type Requirement = z.infer<typeof requirementSchema>;
export type TableSpec = z.infer<typeof tableSchema>;
export type BlockSpec = z.infer<typeof blockSchema>;
export type RowSpec = z.infer<typeof rowSchema>;
export type ColumnSpec = z.infer<typeof columnSchema>;

/** The table that goes by this title, whatever its number or position. */
export function findTableByTitle(form: Form, title: string): TableSpec | undefined {
  const wanted = normaliseLabel(title);
  return form.tables.find((table) =>
    [table.title, ...(table.titles ?? [])].some((known) => normaliseLabel(known) === wanted),
  );
}

/** Sections that are nothing but words that somebody writes. */
export function proseSections(form: Form): FormSection[] {
  return sectionsOf(form).filter(
    ({ narrative }) => narrative === "prose" || narrative === "organisation",
  );
}

/** The title of a section or part; `{year}` in the form is the fiscal year. */
export function sectionTitle({ title }: { readonly title: string }, year: number): string {
  return title.replaceAll("{year}", String(year));
}

/** All sections in the order of the contents. */
export function sectionsOf(form: Form): FormSection[] {
  return form.parts.flatMap((part) => part.sections);
}
