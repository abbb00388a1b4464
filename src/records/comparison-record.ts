import { z } from "zod";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "小写英文字母、数字和连字符");
const reason = z.string().min(1);

/** A figure of the column's disclosure: `<section>#<figure id>` as the section states it, or the id alone. */
const reference = z.string().regex(/^([a-z0-9-]+#)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, {
  error:
    "数的标识，如 general-budget.208.total；正文所述的写作 general-budget#general-budget.208.total",
});

/** 年初预算, 全年预算 or 决算: which amount of a line a column shows, and how a chart draws it. */
export const phases = ["initial-budget", "full-year-budget", "final"] as const;

const cellSchema = z.union([
  reference,
  z.strictObject({
    change: reference.describe("原文所述的增减额；本栏的数 = 另一栏的数 − 增减额"),
    from: id.describe("另一栏"),
    direction: z
      .enum(["increase", "decrease"])
      .optional()
      .describe("原文的方向词不能判断时写明；依据写在本行的 match"),
  }),
  z.strictObject({ none: reason.describe("为什么没有这个数，或者为什么不能放在一起") }),
]);
export type ComparisonCellRecord = z.infer<typeof cellSchema>;

const columnSchema = z.strictObject({
  id,
  label: z.string().min(1),
  disclosure: z.string().describe("公开的文件夹，如 nmg-bigdata/2024/final-accounts"),
  phase: z.enum(phases),
  year: z.number().int().optional().describe("与公开的年度不同时写明，如由2024年决算推算的2023年"),
  unit: id.optional().describe("与公开的单位不同时写明：这一栏的数是哪个单位的"),
  note: z.string().optional(),
});

const computedSchema = z.strictObject({
  id,
  label: z.string().min(1),
  rule: z.enum(["difference", "change", "change-rate", "completion", "share"]),
  of: z
    .tuple([id, z.union([id, z.array(id).min(2)])])
    .describe("两栏；第二栏写成几栏时，取这一行有数的第一栏"),
  unit: id.optional().describe("这个差额是哪个单位的"),
  note: z.string().optional(),
});

const rowSchema = z.strictObject({
  id,
  label: z.string().min(1),
  code: z.string().optional(),
  level: z.number().int().min(0).max(4).default(1),
  cells: z.record(id, cellSchema),
  match: reason.optional().describe("各栏的名称、编码或口径不同时，为什么放在一行"),
  incomparable: z.record(id, reason).optional().describe("不能计算的栏和原因"),
});

const comparisonShape = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id,
  title: z.string().min(1),
  description: z.string().min(1),
  columns: z.array(columnSchema).min(2),
  computed: z.array(computedSchema),
  groups: z
    .array(
      z.strictObject({
        id,
        title: z.string(),
        note: z.string().optional(),
        rows: z.array(rowSchema).min(1),
      }),
    )
    .min(1),
  charts: z
    .array(
      z.strictObject({
        id,
        title: z.string(),
        columns: z.array(id).min(2).max(3),
        rows: z.array(id).min(1),
      }),
    )
    .optional(),
});

/** `comparisons/<id>.json`: lines of several disclosures side by side, each match written down. */
export const comparisonSchema = comparisonShape.superRefine((record, context) => {
  for (const { path, message } of structureFaults(record)) {
    context.addIssue({ code: "custom", path: [...path], message });
  }
});
export type ComparisonRecord = z.infer<typeof comparisonSchema>;
export type ComparisonRowRecord = ComparisonRecord["groups"][number]["rows"][number];
export type ComparisonColumn = ComparisonRecord["columns"][number];
export type ComputedColumn = ComparisonRecord["computed"][number];

interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Names inside the file lead somewhere, stand once, and every row speaks of every column. */
function structureFaults(record: z.infer<typeof comparisonShape>): Fault[] {
  const columns = record.columns.map((column) => column.id);
  const computed = record.computed.map((column) => column.id);
  const rows = record.groups.flatMap((group) => group.rows.map((row) => row.id));
  const faults: Fault[] = [];
  const known = (name: string, names: readonly string[], what: string, ...path: Fault["path"]) => {
    if (!names.includes(name)) faults.push({ path, message: `没有名为“${name}”的${what}` });
  };
  const once = (names: readonly string[], what: string, path: string) => {
    for (const name of new Set(names.filter((name, index) => names.indexOf(name) < index))) {
      faults.push({ path: [path], message: `${what}“${name}”出现了两次` });
    }
  };
  once([...columns, ...computed], "栏", "columns");
  once(rows, "行", "groups");
  record.computed.forEach(({ of }, at) => {
    for (const name of of.flat()) known(name, columns, "栏", "computed", at, "of");
  });
  record.groups.forEach((group, groupAt) => {
    group.rows.forEach((row, rowAt) => {
      const place = ["groups", groupAt, "rows", rowAt] as const;
      for (const column of columns.filter((name) => row.cells[name] === undefined)) {
        faults.push({
          path: [...place, "cells"],
          message: `“${row.label}”没有写“${column}”栏：请写数的标识，或者用 none 写明为什么没有`,
        });
      }
      for (const [name, cell] of Object.entries(row.cells)) {
        known(name, columns, "栏", ...place, "cells", name);
        if (typeof cell === "object" && "from" in cell) {
          known(cell.from, columns, "栏", ...place, "cells", name, "from");
        }
      }
      for (const name of Object.keys(row.incomparable ?? {})) {
        known(name, computed, "计算栏", ...place, "incomparable", name);
      }
    });
  });
  record.charts?.forEach((chart, at) => {
    for (const name of chart.columns) known(name, columns, "栏", "charts", at, "columns");
    for (const name of chart.rows) known(name, rows, "行", "charts", at, "rows");
  });
  return faults;
}

/** The parts of a reference: the section that states the figure, if any, and its id. */
export function splitReference(text: string): { readonly section?: string; readonly id: string } {
  const [first = "", second] = text.split("#");
  return second === undefined ? { id: first } : { section: first, id: second };
}
