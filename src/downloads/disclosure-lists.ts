import type { DataTable } from "../datasets/data-table.ts";
import type { Finding } from "../finding.ts";
import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import { checklistTable } from "./checklist-data.ts";
import { findingsTable } from "./findings-data.ts";
import { indicatorsTable, projectsTable } from "./project-data.ts";
import { reportsTable } from "./report-data.ts";

/** The names of its lists, each a csv, a workbook and JSON. */
export function listNames({
  projects,
  evaluations,
}: Pick<Disclosure, "projects" | "evaluations">): string[] {
  return [
    ...(projects.length > 0 ? ["projects", "indicators"] : []),
    ...(evaluations.length > 0 ? ["reports"] : []),
    "findings",
    "checklist",
  ];
}

/** What a disclosure holds beside its tables, as lists for programs; what was found, and what is asked for, is always told. */
export function disclosureLists(
  disclosure: Disclosure,
  findings: readonly Finding[],
): readonly DataTable[] {
  const title = disclosureTitle(disclosure);
  const { projects, evaluations } = disclosure;
  return [
    ...(projects.length > 0
      ? [projectsTable(title, projects), indicatorsTable(title, projects)]
      : []),
    ...(evaluations.length > 0 ? [reportsTable(title, evaluations)] : []),
    findingsTable(title, findings),
    checklistTable(title, disclosure),
  ];
}
