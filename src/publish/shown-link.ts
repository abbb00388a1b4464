import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Disk } from "../write/disk.ts";

/** Names of releases: the start of their hash, and a number when the same content was released before. */
export const releaseId = /^[0-9a-f]{16}(-\d+)?$/;

/** The release that the link leads to, by its name in `folder`; undefined when it is not there, or leads elsewhere. */
export function shownId(link: string, folder: string): string | undefined {
  if (!lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
  const target = resolve(dirname(link), readlinkSync(link));
  const id = basename(target);
  return releaseId.test(id) && real(dirname(target)) === real(folder) ? id : undefined;
}

/** The same folder may be reached by several paths. */
function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** The one step by which readers see another folder; after a loss of power the link is the old or the new one. */
export function switchLink(disk: Disk, link: string, folder: string, id: string): void {
  const next = switchingLink(link);
  disk.remove(next);
  disk.symlink(join(basename(folder), id), next);
  disk.rename(next, link);
  disk.sync(dirname(link));
}

/** The new link before it takes the place of the old one. */
export function switchingLink(link: string): string {
  return `${link}.switching`;
}
