import type { z } from "zod";
import { listNames } from "../downloads/disclosure-lists.ts";
import { type Disclosure, disclosureTitle, publishedDate } from "../model/disclosure-model.ts";
import { disclosurePath } from "../pages/address.ts";
import type { entrySchema, tableSchema, versionSchema } from "./entry-schemas.ts";

/** The folder of the API below the site's root; what is there stays, additions follow. */
export const apiFolder = "api/v1";

export type ApiEntry = z.infer<typeof entrySchema>;
export type ApiTable = z.infer<typeof tableSchema>;
export type ApiVersion = z.infer<typeof versionSchema>;

/** A disclosure as lists name it. */
export function apiEntry(disclosure: Disclosure): ApiEntry {
  const { folder, unit, record, tables } = disclosure;
  const wholes = tables.size > 0 ? ["xlsx", "docx", "zip"] : ["docx", "zip"];
  const figures = ["csv", "jsonl", "parquet"].map((extension) => `${folder}/figures.${extension}`);
  const lists = listNames(disclosure).flatMap((name) =>
    ["csv", "xlsx", "json"].map((extension) => `${folder}/${name}.${extension}`),
  );
  return {
    id: folder,
    title: disclosureTitle(disclosure),
    unit: { id: unit.id, name: unit.name },
    year: record.year,
    kind: record.kind,
    status: record.status,
    published: publishedDate(record),
    updated: disclosure.corrections.at(-1)?.record.date ?? publishedDate(record),
    source: record.source.title,
    page: disclosurePath(disclosure),
    data: dataPath(disclosure),
    downloads: [...wholes.map((extension) => `${folder}.${extension}`), ...figures, ...lists],
  };
}

/** Where the API has a disclosure. */
function dataPath({ folder }: Pick<Disclosure, "folder">): string {
  return `${apiFolder}/disclosures/${folder}.json`;
}

/** Its tables, each with the files that hold it. */
export function apiTables({ folder, tables }: Disclosure): ApiTable[] {
  return [...tables.values()].map(({ id, spec, rows, empty, emptyReason }) => ({
    disclosure: folder,
    id,
    title: spec.title,
    rows: rows.length,
    empty,
    emptyReason,
    page: `${folder}/tables/${id}/`,
    files: ["csv", "printed.csv", "xlsx", "json"].map(
      (extension) => `${folder}/tables/${id}.${extension}`,
    ),
  }));
}

/** All versions, the first first: each with what distinguishes it from the one before. */
export function apiVersions(disclosure: Disclosure): ApiVersion[] {
  const { corrections, folder } = disclosure;
  const all = [...corrections.map(({ superseded }) => superseded), disclosure];
  return all.map((version, index) => {
    const made = corrections[index - 1]?.record;
    return {
      disclosure: folder,
      version: index + 1,
      current: version === disclosure,
      published: publishedDate(disclosure.record),
      corrected: made?.date,
      reason: made?.reason,
      role: made?.role,
      changes: made?.changes ?? [],
      page: disclosurePath(version),
      data: dataPath(version),
    };
  });
}
