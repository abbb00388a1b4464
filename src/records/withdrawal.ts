import { z } from "zod";
import type { Change } from "./correction.ts";
import { isoDate } from "./disclosure.ts";

const text = z.string().min(1);

/** What has been taken back from readers, because it should never have been public. */
export const withdrawalSchema = z.strictObject({
  date: isoDate,
  ground: text.describe("依据，如 《政府信息公开条例》第十五条"),
  note: text.describe("留在原处给读者的说明，不重复被撤回的内容"),
  role: text.describe("由谁撤回：写岗位或科室，不写姓名"),
  place: z.discriminatedUnion("type", [
    z
      .strictObject({
        type: z.literal("page"),
        path: z.string().regex(/^(?:[a-z0-9-]+\/)+$/, "网址里的一段或几段，以 / 结尾"),
        title: text,
      })
      .describe("一页：这份公开网址以下的地址，如 projects/<id>/"),
    z.strictObject({ type: z.literal("file"), file: text }).describe("一个文件，如 text/<节>.md"),
    z.strictObject({ type: z.literal("row"), table: text, row: text }).describe("表格的一行"),
    z.strictObject({ type: z.literal("passage"), file: text }).describe("正文的一段"),
  ]),
});
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** `withdrawals.json` of a disclosure. */
export const withdrawalsSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  withdrawals: z.array(withdrawalSchema),
});

/** The withdrawals that a later record has and an earlier one has not; none where it can't be read. */
export function newWithdrawals(earlier: unknown, later: unknown): Withdrawal[] {
  const read = (value: unknown) => withdrawalsSchema.safeParse(value).data?.withdrawals ?? [];
  const known = new Set(read(earlier).map((withdrawal) => JSON.stringify(withdrawal)));
  return read(later).filter((withdrawal) => !known.has(JSON.stringify(withdrawal)));
}

/** Whether a change is what a withdrawal took away. */
export function coversChange({ place }: Withdrawal, change: Change): boolean {
  switch (place.type) {
    case "row":
      return (
        (change.type === "cell" || change.type === "row") &&
        change.table === place.table &&
        change.row === place.row
      );
    case "passage":
    case "file":
      return "file" in change && change.file === place.file;
    case "page": {
      const [, kind = "", id = ""] = /^(?:(projects|reports)\/)?([^/]+)\/$/.exec(place.path) ?? [];
      const listed = { projects: "/projects/", reports: "/evaluations/" }[kind];
      if (change.type === "statement") return listed === undefined && change.section === id;
      if (!("file" in change)) return false;
      if (change.file === "disclosure.json") {
        return listed !== undefined && change.type === "field" && change.pointer.startsWith(listed);
      }
      const folder = { projects: "projects", reports: "evaluations" }[kind] ?? "text";
      return (
        [`${folder}/${id}.md`, `${folder}/${id}.json`].includes(change.file) ||
        change.file.startsWith(`${folder}/${id}/`)
      );
    }
  }
}
