import { type Dirent, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./sha256.ts";

/**
 * What stands below a folder, by path: the SHA-256 of each plain file, and of what else there is its kind, so that no two
 * trees that a reader could tell apart are alike. Nothing is followed; empty where there is no folder.
 */
export function treeDigest(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (below: string) => {
    for (const entry of entriesOf(join(folder, below))) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      found.set(path, stateOf(join(folder, path), entry));
      if (entry.isDirectory()) walk(path);
    }
  };
  walk("");
  return found;
}

function entriesOf(folder: string): Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function stateOf(path: string, entry: Dirent): string {
  if (entry.isFile()) return sha256(readFileSync(path));
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? `link ${readlinkSync(path)}` : "device";
}
