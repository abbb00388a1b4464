import { z } from "zod";
import economic from "./codes/economic.json" with { type: "json" };
import functional from "./codes/functional.json" with { type: "json" };

/** `codes/*.json`: one classification, code → name. 3 digits 类, 5 digits 款, 7 digits 项. */
export const codeListSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id: z.string().describe("functional（功能分类）或 economic（经济分类）"),
  title: z.string(),
  codes: z.record(z.string().regex(/^\d{3}(\d\d){0,2}$/), z.string()),
});
export type CodeList = z.infer<typeof codeListSchema>;

/** Classifications that come with the program; `data/codes/` may extend them. */
export const builtInCodes: readonly CodeList[] = [functional, economic].map((list) =>
  codeListSchema.parse(list),
);

/** Classifications by id, later lists extending earlier ones of the same id. */
export function mergeCodeLists(lists: readonly CodeList[]): ReadonlyMap<string, CodeList> {
  const merged = new Map<string, CodeList>();
  for (const list of lists) {
    const known = merged.get(list.id);
    merged.set(list.id, known ? { ...list, codes: { ...known.codes, ...list.codes } } : list);
  }
  return merged;
}

/** 1 for 类 (three digits), 2 for 款 (five), 3 for 项 (seven). */
export function codeLevel(code: string): number {
  return (code.length - 1) / 2;
}

/** 类, 款 or 项. */
export function codeLevelName(code: string): string {
  return ["类", "款", "项"][codeLevel(code) - 1] ?? "";
}
