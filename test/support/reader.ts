import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sha256 } from "../../src/load/sha256.ts";

/*
 * A reader of a published site, as a process of its own: looks up once what the link shows, then reads all
 * files of that release and compares them with its manifest; again and again until it is told to stop. Prints what it
 * saw: passes, files, releases, and every file that was missing or not whole.
 */
const [link = "", stop = ""] = process.argv.slice(2);
const faults: string[] = [];
const releases = new Set<string>();
let passes = 0;
let files = 0;
process.stdout.write("reads\n");
for (; !existsSync(stop); passes++) {
  await wait(2);
  const folder = realpathSync(link);
  releases.add(folder);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  for (const { path, sha256: sum } of manifest.files as { path: string; sha256: string }[]) {
    files++;
    try {
      if (sha256(readFileSync(join(folder, path))) !== sum)
        faults.push(`${folder} ${path}: changed`);
    } catch (error) {
      faults.push(`${folder} ${path}: ${error}`);
    }
  }
}
process.stdout.write(JSON.stringify({ passes, files, releases: releases.size, faults }));
