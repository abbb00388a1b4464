import type { FileDigest } from "../load/file-digest.ts";
import type { LastRelease } from "../selection/last-release.ts";

/** Before the paths of inputs that are data; before those of the site's own pages. */
export const dataInputs = "data/";
const contentInputs = "content/";
const ofDisclosure = /^[^/]+\/\d{4}\/[^/]+(?=\/)/;

/** Folders of disclosures: those that a site shows, and of these the ones that it shows as the last site did. */
export interface ShownFolders {
  readonly shown: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
}

/**
 * What a site was made of, for its manifest: the files of the data and of the site's own pages. The manifest is
 * public, so of disclosures only those are named that are shown; of a kept one what the last site names.
 */
export function siteInputs(
  data: readonly FileDigest[],
  content: readonly FileDigest[],
  last: Pick<LastRelease, "inputs">,
  { shown, kept }: ShownFolders,
): FileDigest[] {
  const folderOf = ({ path }: FileDigest) => ofDisclosure.exec(path)?.[0];
  const own = data.filter((file) => {
    const folder = folderOf(file);
    return folder === undefined || (shown.has(folder) && !kept.has(folder));
  });
  const earlier = last.inputs.filter((file) => kept.has(folderOf(file) ?? ""));
  const ofData = [...own, ...earlier].sort((a, b) => (a.path < b.path ? -1 : 1));
  const below = (folder: string) => (file: FileDigest) => ({ ...file, path: folder + file.path });
  return [...content.map(below(contentInputs)), ...ofData.map(below(dataInputs))];
}
