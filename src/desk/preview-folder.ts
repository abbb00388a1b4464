import { lstatSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isRunning } from "../write/is-running.ts";
import { type ServedFile, typeOf } from "./desk-files.ts";

/** A temporary folder for previews; `remove` takes it away with all that is in it. */
export interface PreviewFolder {
  readonly out: string;
  /** A file of the preview, when it is one of those `written`; so no path leads out of the folder. */
  file(path: string, written: ReadonlySet<string>): Promise<ServedFile | undefined>;
  remove(): void;
}

/** Makes the folder, and removes those of desks that were killed. */
export function createPreviewFolder(): PreviewFolder {
  removeAbandoned();
  const parent = mkdtempSync(join(tmpdir(), `mingzhang-desk-${process.pid}-`));
  const out = join(parent, "preview");
  return {
    out,
    async file(path, written) {
      const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      if (!written.has(name)) return undefined;
      try {
        const file = await realpath(join(out, name));
        // Through a link, should there be one, nothing is read.
        if (file !== join(await realpath(out), name)) return undefined;
        return { type: typeOf(name), bytes: await readFile(file) };
      } catch (error) {
        // The next preview is just being put in its place.
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
    },
    remove: () => rmSync(parent, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Takes only folders, no links, of this user and of our name, whose process is gone. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^mingzhang-desk-(\d+)-\w{6}$/.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    const found = lstatSync(folder, { throwIfNoEntry: false });
    if (!found?.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}
