import type { DataTable } from "../datasets/data-table.ts";
import { tableSchema } from "../datasets/table-schema.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import type { FileDigest } from "../load/file-digest.ts";
import type { SiteSettings } from "../records/disclosure.ts";
import { mediaTypes } from "./media-types.ts";
import { jsonText } from "./site-description.ts";

/** What a Data Package tells of a folder. */
export interface PackageDescription {
  /** ASCII, lower case. */
  readonly name: string;
  readonly title: string;
  /** The folder of the site in which it stands; empty for the root. */
  readonly folder: string;
  readonly homepage?: string;
  readonly sources?: readonly { readonly title: string; readonly path?: string }[];
  readonly licence?: SiteSettings["licence"];
}

/** A file of the package, with the dataset that it holds. */
export interface PackagedFile extends FileDigest {
  readonly table: Pick<DataTable, "title" | "columns" | "primaryKey">;
}

/** `datapackage.json` (Data Package 2.0): each file with its size, hash and, for csv, Table Schema. */
export function dataPackage(
  { name, title, folder, homepage, sources, licence }: PackageDescription,
  files: readonly PackagedFile[],
): OutputFile {
  const base = folder === "" ? "" : `${folder}/`;
  const document = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title,
    homepage,
    sources,
    licenses: licence && [{ name: licence.name, title: licence.title, path: licence.url }],
    resources: files.map((file) => resource(file, base)),
  };
  return {
    path: `${base}datapackage.json`,
    content: jsonText(document),
  };
}

function resource({ path, size, sha256, table }: PackagedFile, base: string) {
  const within = path.slice(base.length);
  const extension = within.slice(within.lastIndexOf(".") + 1);
  const isCsv = extension === "csv";
  return {
    name: within.replaceAll(/[/.]/g, "-"),
    path: within,
    title: table.title,
    type: isCsv ? "table" : undefined,
    format: extension,
    mediatype: mediaTypes[extension],
    encoding: isCsv ? "utf-8" : undefined,
    bytes: size,
    hash: `sha256:${sha256}`,
    dialect: isCsv ? { header: true, lineTerminator: "\r\n" } : undefined,
    schema: isCsv ? tableSchema(table) : undefined,
  };
}
