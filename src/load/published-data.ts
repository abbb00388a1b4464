import { join } from "node:path";
import { loadDisclosure, type RawData, type RawDisclosure, unitOfFile } from "./data-folder.ts";
import { type FolderReader, folderReader } from "./folder-reader.ts";
import { readPlainFile } from "./plain-file.ts";
import { workbookLimits } from "./workbook-limits.ts";

/** Where a site publishes the files that its figures come from; what stands below is as in the data folder. */
export const publishedFolder = "data";

/** A file of the data, at its path in the site. */
export interface PublishedFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The files from which disclosures and their units are read, byte for byte; no others of the data folder. */
export function* publishedFiles(
  data: string,
  folders: readonly string[],
  units: readonly string[],
): Generator<PublishedFile> {
  const reader = folderReader(data);
  const paths = [
    ...folders.flatMap((folder) => disclosurePaths(reader, folder)),
    ...units.flatMap((unit) => unitPaths(reader, unit)),
  ];
  for (const path of paths) {
    // What was read before is no larger than the largest kind of file may be.
    const content = readPlainFile(data, path, workbookLimits.bytes);
    if (content) yield { path: `${publishedFolder}/${path}`, content };
  }
}

/** What a finished site publishes of one disclosure: its files, and how it was read from them. */
export interface PublishedDisclosure {
  /** Paths below the site. */
  readonly paths: readonly string[];
  readonly disclosure: RawDisclosure;
}

/** Reads a disclosure back from a site that shows it; undefined where the site has no files of it. */
export async function loadPublished(
  site: string,
  folder: string,
): Promise<PublishedDisclosure | undefined> {
  const reader = folderReader(join(site, publishedFolder));
  const paths = disclosurePaths(reader, folder);
  if (paths.length === 0) return undefined;
  return {
    paths: paths.map((path) => `${publishedFolder}/${path}`),
    disclosure: await loadDisclosure(reader, folder),
  };
}

/** Reads the files of a unit itself back from a site. */
export function loadPublishedUnit(
  site: string,
  unit: string,
): { readonly paths: readonly string[] } & Pick<RawData, "units" | "mappings"> {
  const reader = folderReader(join(site, publishedFolder));
  const paths = unitPaths(reader, unit);
  const read = (start: string) =>
    paths.filter((path) => path.startsWith(start)).flatMap((path) => reader.json(path, []) ?? []);
  return {
    paths: paths.map((path) => `${publishedFolder}/${path}`),
    units: read("units/"),
    mappings: read("mappings/"),
  };
}

function disclosurePaths(reader: FolderReader, folder: string): string[] {
  const known =
    /^(?:(?:acknowledgements|corrections|disclosure|facts|reconstruction)\.json|tables\.xlsx?|text|projects|evaluations|v[1-9]\d*)$/;
  const below = (path: string, isKnown: (entry: string) => boolean): string[] => {
    const { files, folders } = reader.list(path, []);
    const at = (entry: string) => `${path}/${entry}`;
    return [
      ...files.filter((file) => isKnown(file) && /\.(?:json|md|xlsx?)$/.test(file)).map(at),
      ...folders.filter(isKnown).flatMap((inner) => below(at(inner), () => true)),
    ];
  };
  return below(folder, (entry) => known.test(entry));
}

function unitPaths(reader: FolderReader, unit: string): string[] {
  return ["units", "mappings"].flatMap((folder) =>
    reader
      .list(folder, [])
      .files.map((entry) => `${folder}/${entry}`)
      .filter((file) => file.endsWith(".json") && unitOfFile({ file }) === unit),
  );
}
