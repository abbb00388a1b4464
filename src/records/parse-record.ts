import { z } from "zod";
import { type Finding, inputFault } from "../finding.ts";
import type { RawJson } from "../load/folder-reader.ts";

z.config(z.locales.zhCN());

/** Validates one JSON file; every fault becomes a finding with its place in the file. */
export function parseRecord<T>(
  schema: z.ZodType<T>,
  raw: RawJson | undefined,
  dataName: string,
  findings: Finding[],
): T | undefined {
  if (!raw) return undefined;
  const result = attempt(schema, raw.value);
  if (!result) {
    const cure = "请先改正最前面的几处，再检查；多为整个文件的结构不对。";
    findings.push(inputFault("IN-04", `${dataName}/${raw.file}`, "错误太多，无法一一列出", cure));
    return undefined;
  }
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const found = valueAt(raw.value, issue.path);
    findings.push(
      inputFault(
        "IN-04",
        `${dataName}/${raw.file} · /${issue.path.join("/")}`,
        found === undefined
          ? issue.message
          : `${issue.message}（实为 ${JSON.stringify(found)?.slice(0, 80)}）`,
        "请按 docs/data-format.md 的说明更正此处。",
      ),
    );
  }
  return undefined;
}

/** Undefined where there are so many faults that the library can't hold them. */
function attempt<T>(schema: z.ZodType<T>, value: unknown) {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      at && typeof at === "object" ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
