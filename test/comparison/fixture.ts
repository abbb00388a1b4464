import type { Figure } from "../../src/figures/figure.ts";
import type { Finding } from "../../src/finding.ts";
import type { RawData } from "../../src/load/data-folder.ts";
import { buildComparisons } from "../../src/model/build-comparisons.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { figure } from "../charts/fixture.ts";

type Row = Record<string, unknown>;

/** A comparison file with one group; columns `before` and `now` of two years of one unit. */
export function file(rows: readonly Row[], more: Row = {}): Row {
  return {
    schemaVersion: 1,
    id: "years",
    title: "两年",
    description: "两年并列。",
    columns: [
      { id: "before", label: "上年", disclosure: "u/2023/final-accounts", phase: "final" },
      { id: "now", label: "本年", disclosure: "u/2024/final-accounts", phase: "final" },
    ],
    computed: [
      { id: "change", label: "增减", rule: "change", of: ["now", "before"] },
      { id: "rate", label: "增减（%）", rule: "change-rate", of: ["now", "before"] },
    ],
    groups: [{ id: "g", title: "组", rows }],
    ...more,
  };
}

/** The same, the year before being implied by what the year after states. */
export function impliedFile(rows: readonly Row[]): Row {
  const value = file(rows);
  const [before, now] = value.columns as Row[];
  return { ...value, columns: [{ ...before, disclosure: now?.disclosure }, now] };
}

/** A disclosure with these figures in its tables, and one section `s` that states others. */
export function disclosure(
  year: number,
  figures: readonly Figure[],
  stated: readonly Figure[] = [],
): Disclosure {
  const byId = (list: readonly Figure[]) => new Map(list.map((entry) => [entry.id, entry]));
  return {
    folder: `u/${year}/final-accounts`,
    unit: { schemaVersion: 1, id: "u", name: "单位", nature: "事业单位" },
    record: { unit: "u", year, kind: "final-accounts", source: {} },
    form: { tables: [] },
    figures: byId(figures),
    statements: new Map([["s", byId(stated)]]),
    tables: new Map(),
  } as unknown as Disclosure;
}

export function built(
  value: Row,
  disclosures: readonly Disclosure[],
): { comparison?: Comparison; findings: Finding[] } {
  const findings: Finding[] = [];
  const raw = { name: "data", comparisons: [{ file: "comparisons/years.json", value }] };
  const [comparison] = buildComparisons(
    raw as unknown as RawData,
    { disclosures, units: disclosures.map(({ unit }) => unit), unread: new Set() },
    findings,
  );
  return { comparison, findings };
}

export { figure };
