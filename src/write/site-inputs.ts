import type { FileDigest } from "../load/file-digest.ts";

/**
 * What a site was made of, for its manifest: the files of the data and of the site's own pages. The manifest is
 * public, so disclosures that are not shown yet (`hidden`, their folders) are not named in it.
 */
export function siteInputs(
  data: readonly FileDigest[],
  content: readonly FileDigest[],
  hidden: readonly string[],
): FileDigest[] {
  const below = (folder: string) => (file: FileDigest) => ({
    ...file,
    path: `${folder}/${file.path}`,
  });
  const open = data.filter(({ path }) => !hidden.some((folder) => path.startsWith(`${folder}/`)));
  return [...content.map(below("content")), ...open.map(below("data"))];
}
