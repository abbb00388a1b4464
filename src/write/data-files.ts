import { join } from "node:path";
import type { OutputFile } from "../downloads/downloads.ts";
import { withoutAuthors } from "../downloads/without-authors.ts";
import { publishedFiles, publishedFolder } from "../load/published-data.ts";
import type { Withheld } from "../selection/withheld.ts";
import { schemaFiles } from "./json-schemas.ts";

/** What a site shows: folders of disclosures, ids of units. */
export interface PublishedNames {
  readonly folders: readonly string[];
  readonly units: readonly string[];
}

/**
 * The data that a site shows, and the schemas of their JSON files: of what is kept, as the site that is
 * replaced has them.
 */
export function* dataFiles(
  { folders, units }: PublishedNames,
  withheld: readonly Withheld[],
  { data, replaced }: { readonly data: string; readonly replaced: string },
): Generator<OutputFile> {
  const kept = withheld.filter((one) => one.kept);
  const keptFolders = new Set(kept.map(({ path }) => path));
  const keptUnits = new Set(kept.flatMap(({ what, unit }) => (what === "unit" ? [unit] : [])));
  const byFolder = Map.groupBy(folders, (folder) => keptFolders.has(folder));
  const byUnit = Map.groupBy(units, (unit) => keptUnits.has(unit));
  for (const file of publishedFiles(data, byFolder.get(false) ?? [], byUnit.get(false) ?? [])) {
    const isWorkbook = file.path.endsWith(".xlsx");
    yield isWorkbook ? { ...file, content: withoutAuthors(file.content) } : file;
  }
  const earlier = join(replaced, publishedFolder);
  yield* publishedFiles(earlier, byFolder.get(true) ?? [], byUnit.get(true) ?? []);
  yield* schemaFiles().map(({ path, content }) => ({
    path: `${publishedFolder}/${path}`,
    content,
  }));
}
