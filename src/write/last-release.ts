import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPublished, loadPublishedUnit } from "../load/published-data.ts";
import { sha256 } from "../load/sha256.ts";
import type { LastRelease } from "../selection/last-release.ts";
import { type Manifest, manifestFile, manifestSchema } from "./manifest.ts";
import { dataInputs } from "./site-inputs.ts";

/** What a finished site was made from, as far as its files are still those of its manifest. */
export function lastRelease(site: string): LastRelease {
  const { files, inputs } = readManifest(site);
  const sums = new Map(files.map(({ path, sha256 }) => [path, sha256]));
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
    inputs: inputs
      .filter(({ path }) => path.startsWith(dataInputs))
      .map((file) => ({ ...file, path: file.path.slice(dataInputs.length) })),
  };
}

/** The SHA-256 of the manifest of a site; undefined where there is none. */
export function manifestHash(site: string): string | undefined {
  const file = join(site, manifestFile);
  return existsSync(file) ? sha256(readFileSync(file)) : undefined;
}

/** Files and inputs as the manifest has them; none where there is no manifest that can be read. */
function readManifest(site: string): Pick<Manifest, "files" | "inputs"> {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(site, manifestFile), "utf8")));
  } catch {
    return { files: [], inputs: [] };
  }
}
