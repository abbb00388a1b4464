import { realDisk, replaceFile } from "../write/disk.ts";
import { companions } from "../write/manifest.ts";
import { listFiles } from "../write/output-folder.ts";
import type { NightlyReport } from "./nightly.ts";

/** Beside the link: what a copy of the site elsewhere lacks since the release before, and what it has too much. */
export function uploadFiles(link: string): { readonly upload: string; readonly remove: string } {
  return { upload: `${link}.upload.txt`, remove: `${link}.remove.txt` };
}

/**
 * Writes both lists, one path a line, below the link. A file comes before what leads to it, and what proves all of them
 * comes last: whoever reads while files arrive finds no link to nowhere. Empty after a night without changes.
 */
export function writeUploadLists(link: string, { status, changes }: NightlyReport): void {
  const isNew = status === "published" || status === "repaired";
  const changed = isNew ? [...changes.added, ...changes.changed, ...proofs(link)] : [];
  const { upload, remove } = uploadFiles(link);
  replaceFile(realDisk, upload, lines(inUploadOrder(changed)));
  replaceFile(realDisk, remove, lines(isNew ? changes.removed : []));
}

/** The files that prove a release stand in no manifest. */
function proofs(link: string): string[] {
  return listFiles(link).filter((path) => rankOf(path) === lastRank);
}

/** Files, then pages, then what lists the pages, then what proves all. */
export function inUploadOrder(paths: Iterable<string>): string[] {
  return [...new Set(paths)].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}

const lastRank = 3;
const provesAll = new Set<string>(["manifest.json", ...companions]);
const listsPages =
  /^(?:index\.(?:html|md)|(?:404|search\/index)\.html|sitemap\.xml|llms\.txt|feed\.\w+|catalog\.\w+|(?:search|api)\/.*)$/;

function rankOf(path: string): number {
  if (provesAll.has(path)) return lastRank;
  if (listsPages.test(path)) return 2;
  return /\.(?:html|md)$/.test(path) ? 1 : 0;
}

function lines(paths: readonly string[]): string {
  return paths.map((path) => `${path}\n`).join("");
}
