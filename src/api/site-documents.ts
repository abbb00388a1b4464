import type { z } from "zod";
import type { DisclosureChecks } from "../checks/run-tie-outs.ts";
import type { DataTable } from "../datasets/data-table.ts";
import type { Severity } from "../finding.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { checksPath } from "../pages/address.ts";
import type { Unit } from "../records/disclosure.ts";
import { apiEntry, apiFolder, apiTables, apiVersions } from "./api-entry.ts";
import type { comparisonsSchema, findingsSchema, unitsSchema } from "./document-schemas.ts";
import { figuresOf } from "./figure-schema.ts";
import { haveLines } from "./lines-of-unit.ts";

const schemaVersion = 1;

/** Units with their disclosures. */
export function unitsDocument(
  units: readonly Unit[],
  shown: readonly Disclosure[],
): z.infer<typeof unitsSchema> {
  return {
    schemaVersion,
    units: units.map(({ id, name, nature, parent, region }) => {
      const own = shown.filter(({ unit }) => unit.id === id);
      return {
        id,
        name,
        nature,
        parent,
        region,
        page: `${id}/`,
        lines: haveLines(own) ? `${apiFolder}/lines/${id}.json` : undefined,
        disclosures: own.map(({ folder }) => folder),
      };
    }),
  };
}

/** Disclosures by year, the latest first. */
export function yearsDocument(shown: readonly Disclosure[]) {
  const byYear = Map.groupBy(shown, ({ record }) => record.year);
  const years = [...byYear].sort(([a], [b]) => b - a);
  return {
    schemaVersion,
    years: years.map(([year, own]) => ({ year, disclosures: own.map(({ folder }) => folder) })),
  };
}

export function disclosuresDocument(shown: readonly Disclosure[]) {
  return { schemaVersion, disclosures: shown.map(apiEntry) };
}

export function tablesDocument(shown: readonly Disclosure[]) {
  return { schemaVersion, tables: shown.flatMap(apiTables) };
}

/** Every version of every disclosure, with what it changed. */
export function versionsDocument(shown: readonly Disclosure[]) {
  return { schemaVersion, versions: shown.flatMap(apiVersions) };
}

/** What the tie-outs say, with how much of it each disclosure has. */
export function findingsDocument(
  checks: ReadonlyMap<string, DisclosureChecks>,
  shown: readonly Disclosure[],
): z.infer<typeof findingsSchema> {
  const own = shown.map((disclosure) => ({
    id: disclosure.folder,
    page: checksPath(disclosure),
    findings: checks.get(disclosure.folder)?.findings ?? [],
  }));
  return {
    schemaVersion,
    disclosures: own.map(({ id, page, findings }) => {
      const count = (asked: Severity) =>
        findings.filter(({ severity }) => severity === asked).length;
      return { id, error: count("error"), warning: count("warning"), info: count("info"), page };
    }),
    findings: own.flatMap(({ findings }) => findings),
  };
}

/** What comparisons compute. */
export function comparisonsDocument(figures: DataTable): z.infer<typeof comparisonsSchema> {
  return { schemaVersion, figures: figuresOf(figures) };
}
