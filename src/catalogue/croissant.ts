import type { DataTable, DataType } from "../datasets/data-table.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import type { FileDigest } from "../load/file-digest.ts";
import { mediaTypeOf } from "./media-types.ts";
import { addressOf, jsonText, type SiteDescription } from "./site-description.ts";

/** What Croissant 1.0 asks for, only the words that are used. */
const context = {
  "@language": "zh",
  "@vocab": "https://schema.org/",
  sc: "https://schema.org/",
  cr: "http://mlcommons.org/croissant/",
  dct: "http://purl.org/dc/terms/",
  conformsTo: "dct:conformsTo",
  recordSet: "cr:recordSet",
  field: "cr:field",
  key: "cr:key",
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  source: "cr:source",
  fileObject: "cr:fileObject",
  extract: "cr:extract",
  column: "cr:column",
};

const types: Readonly<Record<DataType, string>> = {
  string: "sc:Text",
  integer: "sc:Integer",
  number: "sc:Float",
  date: "sc:Date",
};

/** `croissant.json`: the long table of the whole site as tools of machine learning read it. */
export function croissant(
  site: SiteDescription,
  { name, title, columns, primaryKey = [] }: Omit<DataTable, "rows">,
  files: readonly FileDigest[],
): OutputFile {
  const { settings, siteUrl, date } = site;
  const csv = files.find(({ path }) => path.endsWith(".csv"))?.path;
  const fieldId = (column: string) => `${name}/${column}`;
  const document = {
    "@context": context,
    "@type": "Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.0",
    name: title,
    description: settings.description,
    url: siteUrl,
    license: settings.licence && (settings.licence.url ?? settings.licence.title),
    datePublished: date,
    creator: { "@type": "Organization", name: settings.publisher },
    distribution: files.map(({ path, size, sha256 }) => ({
      "@type": "cr:FileObject",
      "@id": path,
      name: path,
      contentUrl: addressOf(site, path),
      contentSize: `${size} B`,
      encodingFormat: mediaTypeOf(path),
      sha256,
    })),
    recordSet: [
      {
        "@type": "cr:RecordSet",
        "@id": name,
        name,
        key: primaryKey.map((column) => ({ "@id": fieldId(column) })),
        field: columns.map((column) => ({
          "@type": "cr:Field",
          "@id": fieldId(column.name),
          name: column.name,
          description: column.description ? `${column.title}：${column.description}` : column.title,
          dataType: types[column.type],
          source: { fileObject: { "@id": csv }, extract: { column: column.name } },
        })),
      },
    ],
  };
  return { path: "croissant.json", content: jsonText(document) };
}
