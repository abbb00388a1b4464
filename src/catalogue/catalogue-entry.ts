import { kindTitle } from "../forms/form.ts";
import { type Disclosure, disclosureTitle, publishedDate } from "../model/disclosure-model.ts";
import type { DisclosureRecord } from "../records/disclosure.ts";

/** What the catalogue, the feeds and the API tell of one disclosure. */
export interface CatalogueEntry {
  /** Below the site's root, without slash at its end. */
  readonly folder: string;
  readonly title: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly year: number;
  readonly kind: DisclosureRecord["kind"];
  readonly kindTitle: string;
  readonly status: DisclosureRecord["status"];
  /** First publication, and the latest change. */
  readonly published?: string;
  readonly updated?: string;
  readonly source: string;
  readonly tables: readonly { readonly id: string; readonly title: string }[];
  /** Whole downloads, by their extension: `xlsx`, `docx`, `zip`. */
  readonly wholes: readonly string[];
}

export function catalogueEntry(disclosure: Disclosure): CatalogueEntry {
  const { folder, unit, record, tables } = disclosure;
  return {
    folder,
    title: disclosureTitle(disclosure),
    unit: { id: unit.id, name: unit.name },
    year: record.year,
    kind: record.kind,
    kindTitle: kindTitle[record.kind],
    status: record.status,
    published: record.dates.published,
    updated: publishedDate(record),
    source: record.source.title,
    tables: [...tables.values()].map(({ id, spec }) => ({ id, title: spec.title })),
    wholes: tables.size > 0 ? ["xlsx", "docx", "zip"] : ["docx", "zip"],
  };
}

/** Everything of the disclosure in one file, in each format that there is. */
export function wholeFiles({ folder, wholes }: CatalogueEntry): string[] {
  return [
    ...["csv", "jsonl", "parquet"].map((extension) => `${folder}/figures.${extension}`),
    ...wholes.map((extension) => `${folder}.${extension}`),
  ];
}
