import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "./output-folder.ts";
import { projectRoot } from "./write-pages.ts";

const folders = ["_includes", "assets", "src"];
const files = [".eleventy.js", "package.json", "package-lock.json", "npm-shrinkwrap.json"];

/**
 * The hash of the program as it stands on this disk: every source, the versions of all packages, and the Node that
 * runs it, whose zlib packs the downloads. So a result of another program is never taken for one of this.
 */
export function programFingerprint(): string {
  const hash = createHash("sha256");
  const { platform, arch, versions } = process;
  hash.update(JSON.stringify({ platform, arch, versions }));
  const own = folders.flatMap((folder) =>
    listFiles(join(projectRoot, folder)).map((file) => `${folder}/${file}`),
  );
  for (const file of [...own, ...files]) {
    const path = join(projectRoot, file);
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    hash.update(`\n${file} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
