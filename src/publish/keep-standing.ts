import type { BuildOptions } from "../site/build-options.ts";
import type { BuildReport } from "../site/build-report.ts";
import { rememberedBuild } from "../site/standing-site.ts";
import type { Changes } from "./compare-manifests.ts";
import type { Publishing } from "./publish-staged.ts";
import { readManifest } from "./read-manifest.ts";
import type { Release } from "./release-record.ts";
import type { Releases } from "./releases.ts";
import { untouched, type Verification } from "./verify-site.ts";

/** A site that a build would only make again. */
export interface Standing {
  readonly report: BuildReport;
  readonly verified: Verification;
}

/** The site in a folder, when it was built from just these inputs and is still as it was written; nothing is written. */
export function standingSite(options: BuildOptions, site: string): Standing | undefined {
  if (options.cache === undefined) return undefined;
  const read = readManifest(site);
  if ("fault" in read) return undefined;
  const report = rememberedBuild(options, read.sha256);
  if (!report) return undefined;
  const verified = untouched(site);
  return verified.findings.length === 0 ? { report, verified } : undefined;
}

/**
 * The shown release, when a build would only make it again and it is whole; undefined where a newer release waits to be
 * shown.
 */
export function standingRelease(
  releases: Releases,
  shown: Release,
  options: BuildOptions,
): (Publishing & Standing & { readonly changes: Changes }) | undefined {
  if (releases.all().at(-1)?.id !== shown.id) return undefined;
  const standing = standingSite(options, releases.folderOf(shown));
  if (standing?.verified.hash !== shown.hash) return undefined;
  const changes = { added: [], changed: [], removed: [] };
  return { ...standing, status: "unchanged", release: shown, changes };
}
