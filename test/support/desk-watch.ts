import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { sha256 } from "../../src/load/sha256.ts";
import type { OwnDesk } from "./own-desk.ts";

/** Looks at a desk again and again while others trouble it. */
export interface Watch {
  /** Stops; rejects when the desk didn't answer; the longest time that a page, and a file, took, in milliseconds. */
  end(): Promise<{ readonly page: number; readonly file: number }>;
}

export function watchDesk({ port, cookie }: OwnDesk): Watch {
  const longest = { page: 0, file: 0 };
  let isOver = false;
  const look = async (what: keyof typeof longest, path: string) => {
    const from = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
    await response.text();
    if (response.status !== 200) throw new Error(`${path} is answered with ${response.status}`);
    longest[what] = Math.max(longest[what], performance.now() - from);
  };
  const watching = (async () => {
    while (!isOver) {
      await look("file", "/site.css");
      await look("page", "/");
      await setTimeout(100);
    }
  })();
  return {
    async end() {
      isOver = true;
      await watching;
      return longest;
    },
  };
}

/** All that is in a folder, as one hash. */
export function folderHash(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => [join(entry.parentPath, entry.name), entry.isFile()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(
    files.map(([path, isFile]) => path + (isFile ? sha256(readFileSync(path)) : "")).join(),
  );
}
