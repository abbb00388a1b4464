import type { DataTable } from "../datasets/data-table.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import type { Finding } from "../finding.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { apiFolder } from "./api-entry.ts";
import { disclosureDocument } from "./disclosure-document.ts";

/** A file of the API. Programs read them, so nothing is spent on indentation. */
export function apiFile(path: string, document: unknown): OutputFile {
  return { path: `${apiFolder}/${path}`, content: `${JSON.stringify(document)}\n` };
}

/** The file of a disclosure, or of a version whose place `current` has taken. */
export function disclosureFile(
  disclosure: Disclosure,
  figures: DataTable,
  findings: readonly Finding[],
  current?: Disclosure,
): OutputFile {
  const document = disclosureDocument(disclosure, figures, findings, current);
  return apiFile(`disclosures/${disclosure.folder}.json`, document);
}
