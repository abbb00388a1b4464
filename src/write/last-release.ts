import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPublished, loadPublishedUnit } from "../load/published-data.ts";
import { sha256 } from "../load/sha256.ts";
import type { LastRelease } from "../selection/last-release.ts";
import { manifestFile, manifestSchema } from "./manifest.ts";

/** What a finished site was made from, as far as its files are still those of its manifest. */
export function lastRelease(site: string): LastRelease {
  const sums = readSums(site);
  const areIntact = (paths: readonly string[]) =>
    paths.every((path) => sums.get(path) === sha256(readFileSync(join(site, path))));
  return {
    async disclosure(folder) {
      const published = await loadPublished(site, folder);
      return published && areIntact(published.paths) ? published.disclosure : undefined;
    },
    async unit(unit) {
      const published = loadPublishedUnit(site, unit);
      return areIntact(published.paths) ? published : { units: [], mappings: [] };
    },
  };
}

/** The SHA-256 of each file as the manifest has it; none where there is no manifest that can be read. */
function readSums(site: string): ReadonlyMap<string, string> {
  try {
    const { files } = manifestSchema.parse(
      JSON.parse(readFileSync(join(site, manifestFile), "utf8")),
    );
    return new Map(files.map(({ path, sha256 }) => [path, sha256]));
  } catch {
    return new Map();
  }
}
