import { type Form, kindTitle } from "../forms/form.ts";
import type { RawDisclosure } from "../load/data-folder.ts";
import type { DisclosureRecord, Unit } from "../records/disclosure.ts";
import { schemaLink } from "../records/schema-link.ts";
import type { ImportRequest } from "./import-request.ts";

/** A disclosure of which there is nothing yet. */
export function emptyDisclosure(
  folder: string,
  { unit, year, kind }: ImportRequest,
): RawDisclosure {
  const texts = new Map();
  return {
    folder,
    unit,
    year: String(year),
    kind,
    texts,
    projects: [],
    evaluations: [],
    findings: [],
  };
}

/** The record of a disclosure that begins with a workbook. */
export function draftRecord(request: ImportRequest, unit: Unit, form: Form): DisclosureRecord {
  const folder = `${unit.id}/${request.year}/${request.kind}`;
  return {
    $schema: schemaLink(`${folder}/disclosure.json`, "disclosure"),
    schemaVersion: 1,
    unit: unit.id,
    year: request.year,
    kind: request.kind,
    form: form.id,
    status: "draft",
    dates: {},
    source: {
      title: `${unit.name}${request.year}年度${kindTitle[request.kind]}公开表`,
      publisher: unit.name,
      reconstructed: false,
    },
    figures: {},
  };
}
