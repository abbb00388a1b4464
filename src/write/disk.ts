import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * What publishing does to a disk. It is an argument, so that a test can cut the power between any two
 * steps: what is not synced may be lost, and in any order.
 */
export interface Disk {
  makeFolder(folder: string): void;
  write(file: string, content: string | Uint8Array): void;
  symlink(target: string, link: string): void;
  /** Takes the place of what stands at `to`. */
  rename(from: string, to: string): void;
  /** With all that is below it; nothing happens when it isn't there. */
  remove(path: string): void;
  /** Makes the content of a file, or the names in a folder, survive a loss of power. */
  sync(path: string): void;
}

export const realDisk: Disk = {
  makeFolder: (folder) => void mkdirSync(folder, { recursive: true }),
  write: (file, content) => writeFileSync(file, content),
  symlink: (target, link) => symlinkSync(target, link),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  sync(path) {
    const file = openForSync(path);
    if (file === undefined) return;
    try {
      fsyncSync(file);
    } catch (error) {
      if (!isUnsupported(error)) throw error;
    } finally {
      closeSync(file);
    }
  },
};

/** Windows opens no folders, and some file systems sync none: there the names are as safe as the system makes them. */
function openForSync(path: string): number | undefined {
  try {
    return openSync(path, "r");
  } catch (error) {
    if (isUnsupported(error)) return undefined;
    throw error;
  }
}

function isUnsupported(error: unknown): boolean {
  return ["EISDIR", "EINVAL", "ENOTSUP", "EPERM"].includes(
    (error as NodeJS.ErrnoException).code ?? "",
  );
}

/** Writes a file that is complete or the one of before, also after a loss of power. */
export function replaceFile(disk: Disk, file: string, content: string): void {
  const next = `${file}.new`;
  disk.write(next, content);
  disk.sync(next);
  disk.rename(next, file);
  disk.sync(dirname(file));
}

/** Syncs a folder with everything below it: files first, then the folders that name them. */
export function syncTree(disk: Disk, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(disk, path);
    else disk.sync(path);
  }
  disk.sync(folder);
}
