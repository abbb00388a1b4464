import type { z } from "zod";
import type { DataTable } from "../datasets/data-table.ts";
import type { Finding } from "../finding.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { apiEntry, apiTables, apiVersions } from "./api-entry.ts";
import type { disclosureSchema } from "./document-schemas.ts";
import { figuresOf } from "./figure-schema.ts";

/** All that the API says of one disclosure; `current` is the version that has taken its place, or itself. */
export function disclosureDocument(
  disclosure: Disclosure,
  figures: DataTable,
  findings: readonly Finding[],
  current: Disclosure = disclosure,
): z.infer<typeof disclosureSchema> {
  const versions = apiVersions(current);
  const { folder, version = versions.length, projects, evaluations } = disclosure;
  const evaluated = (below: string) => (one: { readonly id: string; readonly name: string }) => ({
    id: one.id,
    name: one.name,
    page: `${folder}/${below}/${one.id}/`,
  });
  return {
    schemaVersion: 1,
    ...apiEntry(disclosure),
    version,
    versions,
    tables: apiTables(disclosure),
    projects: projects.map(evaluated("projects")),
    reports: evaluations.map(evaluated("reports")),
    findings: [...findings],
    figures: figuresOf(figures),
  };
}
