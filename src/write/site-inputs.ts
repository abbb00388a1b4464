import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf, type FileDigest } from "../load/file-digest.ts";
import { publishedFolder } from "../load/published-data.ts";
import { listFiles } from "./output-folder.ts";

const ofDisclosure = /^[^/]+\/\d{4}\/[^/]+(?=\/)/;

/** Folders of disclosures: those that a site shows, and of these the ones that it shows as the last site did. */
export interface ShownFolders {
  readonly shown: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
}

/**
 * What a site was made of, for its manifest: the files of the data and of the site's own pages. The manifest is
 * public, so of disclosures only those are named that are shown; of a kept one the files that the `site`
 * publishes, for it was made of these.
 */
export function siteInputs(
  site: string,
  data: readonly FileDigest[],
  content: readonly FileDigest[],
  { shown, kept }: ShownFolders,
): FileDigest[] {
  const own = data.filter(({ path }) => {
    const folder = ofDisclosure.exec(path)?.[0];
    return folder === undefined || (shown.has(folder) && !kept.has(folder));
  });
  const earlier = [...kept].flatMap((folder) => {
    const published = join(site, publishedFolder, folder);
    return listFiles(published).map((path) =>
      digestOf(`${folder}/${path}`, readFileSync(join(published, path))),
    );
  });
  const ofData = [...own, ...earlier].sort((a, b) => (a.path < b.path ? -1 : 1));
  const below = (folder: string) => (file: FileDigest) => ({
    ...file,
    path: `${folder}/${file.path}`,
  });
  return [...content.map(below("content")), ...ofData.map(below("data"))];
}
