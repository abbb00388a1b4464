import type { Finding } from "../finding.ts";
import { pathOf } from "./desk-place.ts";

/** data/units/a.json · /nature */
const fieldOfRecord = / · \/([A-Za-z]+)$/;

/**
 * The page of the desk on which a finding is cured, and the field there where it is one of a form; undefined for
 * what no page of it writes.
 */
export function cureAddress({
  unit,
  year,
  kind,
  rule,
  where,
  line,
  section,
  figure,
}: Pick<Finding, "rule" | "unit" | "year" | "kind" | "where" | "line" | "section" | "figure">):
  | string
  | undefined {
  const field = fieldOfRecord.exec(where)?.[1];
  const fragment = field === undefined ? "" : `#field-${field}`;
  if (/(?:^|\/)site\.json/.test(where)) return `${pathOf("settings")}${fragment}`;
  if (unit === undefined) return undefined;
  if (year === undefined || kind === undefined) return `${pathOf("unit", { unit })}${fragment}`;
  const parts = { unit, year: String(year), kind };
  if (rule === "TD-03") {
    return `${pathOf("figures", parts)}${figure === undefined ? "" : `#field-${figure}`}`;
  }
  const text = /\/text\/([a-z0-9-]+)\.md/.exec(line?.file ?? where)?.[1];
  if (text !== undefined) return pathOf("text", { ...parts, section: text });
  if (/tables\.xlsx?/.test(where)) return pathOf("import-for", parts);
  if (section !== undefined) return pathOf("text", { ...parts, section });
  return pathOf("disclosure", parts);
}
