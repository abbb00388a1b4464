import { z } from "zod";
import { layoutsOf } from "../forms/built-in-forms.ts";
import type { Form, TableSpec } from "../forms/form.ts";
import { moneyUnits } from "../numbers/money.ts";

const texts = z.array(z.string().min(1));

const tableMappingSchema = z.strictObject({
  titles: texts.optional().describe("这些标题就是这张表"),
  headings: z
    .record(z.string(), texts)
    .optional()
    .describe("表头文字的其他写法：制式的文字 → 本单位的写法"),
  columns: z.record(z.string(), texts).optional().describe("栏的标识 → 本单位表头最下一级的写法"),
  rows: z.record(z.string(), texts).optional().describe("行的标识 → 本单位的写法"),
  money: z.enum(moneyUnits).optional().describe("表上不写单位时的金额单位"),
});

/** `mappings/<unit>.<form>.json`: corrections that a person made once, used each year. */
export const mappingSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  unit: z.string(),
  form: z.string(),
  unitNames: texts.optional().describe("工作簿里本单位的其他名称"),
  ignored: texts.optional().describe("不公开、也不读取的表的标题"),
  tables: z
    .record(z.string(), tableMappingSchema)
    .describe("表的标识 → 写法；制式之外的标识（如 own-1）是本单位自己的表，按它自己的表头读取"),
});
export type Mapping = z.infer<typeof mappingSchema>;
export type TableMapping = z.infer<typeof tableMappingSchema>;

/** The form as this unit writes it: what is remembered counts like the form's own other writings. */
export function formWithMapping(form: Form, mapping: Mapping | undefined): Form {
  if (!mapping) return form;
  const known = new Set(form.tables.map(({ id }) => id));
  const own = Object.keys(mapping.tables).filter((id) => !known.has(id));
  return {
    ...form,
    tables: [...form.tables, ...own.map((id) => ownTable(form, id))].map((spec) => {
      const table = mapping.tables[spec.id];
      return table ? withMapping(spec, table) : spec;
    }),
  };
}

/** Other layouts of a table as this unit writes it, those that have every column a person has pointed at. */
export function layoutsWithMapping(
  layouts: readonly TableSpec[],
  mapping: TableMapping | undefined,
): TableSpec[] {
  if (!mapping) return [...layouts];
  const pointed = Object.keys(mapping.columns ?? {});
  return layouts
    .filter(({ columns }) => pointed.every((id) => columns.some((column) => column.id === id)))
    .map((layout) => withMapping(layout, mapping));
}

/** A table that the form does not have: as another form lays it out, or under its own headers alone. */
function ownTable({ kind }: Form, id: string): TableSpec {
  const [layout] = layoutsOf(id, kind);
  return layout ?? { ...listTable, id };
}

const total = { id: "total", label: "合计", level: 0, total: true };
/** A table of which nothing is known: rows named by the first column of words, every column under its own heading. */
export const listTable: Omit<TableSpec, "id"> = {
  number: "",
  title: "",
  money: "万元",
  emptyAllowed: true,
  columns: [],
  blocks: [{ id: "items", label: ["项目"], columns: [], rows: [total], free: true }],
};

function withMapping(
  spec: TableSpec,
  { titles, headings, columns, rows }: TableMapping,
): TableSpec {
  const more = (known: readonly string[] | undefined, added: readonly string[] | undefined) =>
    known || added ? [...(known ?? []), ...(added ?? [])] : undefined;
  const keys = new Set([...Object.keys(spec.headings ?? {}), ...Object.keys(headings ?? {})]);
  return {
    ...spec,
    titles: more(spec.titles, titles),
    headings: Object.fromEntries(
      [...keys].map((key) => [key, more(spec.headings?.[key], headings?.[key]) ?? []]),
    ),
    columns: spec.columns.map((column) => ({
      ...column,
      titles: more(column.titles, columns?.[column.id]),
    })),
    blocks: spec.blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) => ({ ...row, titles: more(row.titles, rows?.[row.id]) })),
    })),
  };
}

/** Adds one correction; a writing that is known already is not written twice. */
export function remember(
  mapping: Mapping,
  table: string,
  kind: "titles" | "headings" | "columns" | "rows",
  id: string,
  writing: string,
): Mapping {
  const known = mapping.tables[table] ?? {};
  const join = (list: readonly string[] | undefined) => [...new Set([...(list ?? []), writing])];
  const changed: TableMapping =
    kind === "titles"
      ? { ...known, titles: join(known.titles) }
      : { ...known, [kind]: { ...known[kind], [id]: join(known[kind]?.[id]) } };
  return { ...mapping, tables: { ...mapping.tables, [table]: changed } };
}

export function mappingFile(unit: string, form: string): string {
  return `mappings/${unit}.${form}.json`;
}

/** What is remembered of a unit's workbooks of a form. */
export function findMapping(
  mappings: readonly Mapping[],
  unit: string,
  form: string,
): Mapping | undefined {
  return mappings.find((mapping) => mapping.unit === unit && mapping.form === form);
}
