import type { FileDigest } from "../load/file-digest.ts";

const ofDisclosure = /^[^/]+\/\d{4}\/[^/]+(?=\/)/;

/**
 * What a site was made of, for its manifest: the files of the data and of the site's own pages. The manifest is
 * public, so of disclosures only those are named that are `shown` (their folders) as these data have them.
 */
export function siteInputs(
  data: readonly FileDigest[],
  content: readonly FileDigest[],
  shown: ReadonlySet<string>,
): FileDigest[] {
  const below = (folder: string) => (file: FileDigest) => ({
    ...file,
    path: `${folder}/${file.path}`,
  });
  const open = data.filter(({ path }) => {
    const folder = ofDisclosure.exec(path)?.[0];
    return folder === undefined || shown.has(folder);
  });
  return [...content.map(below("content")), ...open.map(below("data"))];
}
