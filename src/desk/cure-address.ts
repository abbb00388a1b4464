import type { Finding } from "../finding.ts";
import { pathOf } from "./desk-place.ts";

/** The page of the desk on which a finding is cured; undefined for what no page of it writes. */
export function cureAddress({
  unit,
  year,
  kind,
  rule,
  where,
  line,
  section,
}: Pick<Finding, "rule" | "unit" | "year" | "kind" | "where" | "line" | "section">):
  | string
  | undefined {
  if (/(?:^|\/)site\.json/.test(where)) return pathOf("settings");
  if (unit === undefined) return undefined;
  if (year === undefined || kind === undefined) return pathOf("unit", { unit });
  const parts = { unit, year: String(year), kind };
  if (rule === "TD-03") return pathOf("figures", parts);
  const text = /\/text\/([a-z0-9-]+)\.md/.exec(line?.file ?? where)?.[1];
  if (text !== undefined) return pathOf("text", { ...parts, section: text });
  if (/tables\.xlsx?/.test(where)) return pathOf("import-for", parts);
  if (section !== undefined) return pathOf("text", { ...parts, section });
  return pathOf("disclosure", parts);
}
