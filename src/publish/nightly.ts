import { type Finding, InputError } from "../finding.ts";
import type { Withheld } from "../selection/withheld.ts";
import { type BuildOptions, buildSite } from "../site.ts";
import { type Manifest, readManifest } from "../write/manifest.ts";
import { type Changes, compareManifests } from "./compare-manifests.ts";
import { withPublishLock } from "./publish-lock.ts";
import { type Release, Releases } from "./releases.ts";
import { type Verification, verifySite } from "./verify-site.ts";

export interface NightlyOptions extends Omit<BuildOptions, "out"> {
  /** The symbolic link that the web server shows; absolute. */
  readonly publish: string;
  /** How many releases stay for a rollback. */
  readonly keep: number;
  readonly now: () => Date;
}

/**
 * `repaired`: the shown files were no longer those of their manifest, and the same release was
 * published anew. `withdrawn`: the data still give a release that was rolled back from.
 */
export type NightlyStatus = "published" | "unchanged" | "repaired" | "withdrawn";

/** What a run did. */
export interface NightlyReport {
  readonly status: NightlyStatus;
  /** What the data give now. */
  readonly release: Release;
  /** What was shown before the run. */
  readonly previous?: Release;
  readonly changes: Changes;
  /** Old releases that were removed. */
  readonly removed: readonly Release[];
  readonly downloads: number;
  readonly searchRecords: number;
  readonly warnings: readonly Finding[];
  /** Errors that the tie-outs find in what is shown. */
  readonly errors: readonly Finding[];
  /** What is not shown as the data have it, with the reasons. */
  readonly withheld: readonly Withheld[];
  readonly seconds: { readonly build: number; readonly verify: number; readonly total: number };
}

/**
 * Check → build beside → verify → switch the link → report. Until the link is switched, in one step,
 * readers see the release of before; a run that fails or is killed leaves it whole.
 */
export async function nightly(options: NightlyOptions): Promise<NightlyReport> {
  const releases = new Releases(options.publish);
  return withPublishLock(releases.lockFile, async () => {
    releases.removeUnfinished();
    try {
      return await buildAndPublish(releases, options);
    } finally {
      releases.removeUnfinished();
    }
  });
}

async function buildAndPublish(
  releases: Releases,
  options: NightlyOptions,
): Promise<NightlyReport> {
  const start = performance.now();
  const previous = releases.current();
  const shown = previous && releases.folderOf(previous);
  const built = await buildSite({ ...options, out: releases.staging, shown });
  const buildEnd = performance.now();
  const verified = verifySite(releases.staging);
  if (verified.findings.length > 0) throw new InputError(verified.findings);
  const verifyEnd = performance.now();

  const changes = changesSince(releases, previous);
  const { status, release } = publishStaged(releases, verified, options.now());
  const removed = releases.prune(options.keep);
  return {
    status,
    release,
    previous,
    changes,
    removed,
    downloads: verified.downloads,
    searchRecords: built.searchRecords,
    warnings: built.warnings,
    errors: built.errors,
    withheld: built.withheld,
    seconds: {
      build: seconds(start, buildEnd),
      verify: seconds(buildEnd, verifyEnd),
      total: seconds(start, performance.now()),
    },
  };
}

function seconds(from: number, to: number): number {
  return Math.round((to - from) / 10) / 100;
}

function changesSince(releases: Releases, previous: Release | undefined): Changes {
  const next = manifestOf(releases.staging);
  if (!next) throw new Error("the staged site has been verified, and has a manifest");
  return compareManifests(previous && manifestOf(releases.folderOf(previous)), next);
}

function manifestOf(folder: string): Manifest | undefined {
  const read = readManifest(folder);
  return "fault" in read ? undefined : read.manifest;
}

/** Shows the staged site, unless it is shown already or was rolled back from. */
function publishStaged(
  releases: Releases,
  { hash, pages, files, bytes }: Verification,
  now: Date,
): Pick<NightlyReport, "status" | "release"> {
  const shown = releases.current();
  const same = releases.all().filter((release) => release.hash === hash);
  const known = same.find((release) => isIntact(releases.folderOf(release), hash));
  if (known && known.id === shown?.id) return { status: "unchanged", release: known };
  if (known?.withdrawn) return { status: "withdrawn", release: known };
  const release =
    known ??
    releases.add(releases.staging, { hash, published: now.toISOString(), pages, files, bytes });
  releases.switchTo(release);
  for (const damaged of same.filter(({ id }) => id !== release.id)) releases.remove(damaged);
  return { status: shown?.hash === hash ? "repaired" : "published", release };
}

function isIntact(folder: string, hash: string): boolean {
  const { hash: found, findings } = verifySite(folder);
  return found === hash && findings.length === 0;
}
