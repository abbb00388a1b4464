import type { KeyObject } from "node:crypto";
import { type Finding, InputError } from "../finding.ts";
import type { Waiting } from "../selection/waiting.ts";
import type { Withheld } from "../selection/withheld.ts";
import type { BuildOptions } from "../site/build-options.ts";
import type { BuildReport } from "../site/build-report.ts";
import { type Disk, realDisk } from "../write/disk.ts";
import type { Manifest } from "../write/manifest.ts";
import { type Changes, compareManifests } from "./compare-manifests.ts";
import { dropReleases } from "./history-log.ts";
import { standingRelease } from "./keep-standing.ts";
import { mendReleases } from "./mend-releases.ts";
import { withPublishLock } from "./publish-lock.ts";
import { type NightlyStatus, type Publishing, publishStaged } from "./publish-staged.ts";
import { readManifest } from "./read-manifest.ts";
import type { Release } from "./release-record.ts";
import { Releases } from "./releases.ts";
import { assertSigningKey } from "./signing-key.ts";

export interface NightlyOptions extends Omit<BuildOptions, "out" | "shown" | "now" | "release"> {
  /** The symbolic link that the web server shows; absolute. */
  readonly publish: string;
  /** How many releases stay for a rollback. */
  readonly keep: number;
  /** The operator's private key, where the site names a public one. */
  readonly key?: KeyObject;
}

/** What a run does to the world. */
export interface NightlyEffects {
  /** Builds a site with its manifest; `buildSite`, but in tests. */
  build(options: BuildOptions): Promise<BuiltRelease>;
  now(): Date;
  readonly disk?: Disk;
}

type BuiltRelease = Pick<
  BuildReport,
  "searchRecords" | "signingKey" | "warnings" | "errors" | "withheld" | "waiting" | "folders"
>;

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
  /** How many disclosures were made, and how many taken as they were. */
  readonly folders: BuildReport["folders"];
  /** Of the data, and of what had to be set right in the folder of releases. */
  readonly warnings: readonly Finding[];
  /** Errors that the tie-outs find in what is shown. */
  readonly errors: readonly Finding[];
  /** What is not shown as the data have it, with the reasons. */
  readonly withheld: readonly Withheld[];
  /** What is shown when its time has come. */
  readonly waiting: readonly Waiting[];
  /** `verify`: to prove and to publish. */
  readonly seconds: { readonly build: number; readonly verify: number; readonly total: number };
}

/**
 * Check → build beside → verify → switch the link → report. Until the link is switched, in one step,
 * readers see the release of before; a run that fails, is killed or loses power leaves it whole.
 */
export async function nightly(
  options: NightlyOptions,
  effects: NightlyEffects,
): Promise<NightlyReport> {
  const releases = new Releases(options.publish, effects.disk ?? realDisk);
  return withPublishLock(releases.lockFile, async (unlocked) => {
    const mended = mendReleases(releases, effects.now());
    try {
      return await buildAndPublish(releases, options, effects, [...unlocked, ...mended]);
    } finally {
      releases.removeUnfinished();
    }
  });
}

async function buildAndPublish(
  releases: Releases,
  { publish: _, keep, key, ...build }: NightlyOptions,
  effects: NightlyEffects,
  mended: readonly Finding[],
): Promise<NightlyReport> {
  const start = performance.now();
  const previous = releases.current();
  const shown = previous && releases.folderOf(previous);
  const options: BuildOptions = {
    ...build,
    out: releases.staging,
    shown,
    now: build.date ?? effects.now().toISOString(),
    release: true,
  };
  const standing = previous && standingRelease(releases, previous, options);
  const built = standing?.report ?? (await effects.build(options));
  assertSigningKey(built.signingKey, key);
  const buildEnd = performance.now();
  const { status, release, verified, changes } =
    standing ?? publishBuilt(releases, shown, key, effects.now());
  const removed = dropReleases(
    releases,
    releases.all().slice(0, -keep),
    "只留最近几版",
    effects.now(),
  );
  return {
    status,
    release,
    previous,
    changes,
    removed,
    downloads: verified.downloads,
    searchRecords: built.searchRecords,
    folders: built.folders,
    warnings: [...mended, ...built.warnings],
    errors: built.errors,
    withheld: built.withheld,
    waiting: built.waiting,
    seconds: {
      build: seconds(start, buildEnd),
      verify: seconds(buildEnd, performance.now()),
      total: seconds(start, performance.now()),
    },
  };
}

/** Publishes the site that was built beside the others, and tells what differs from the one that is shown. */
function publishBuilt(
  releases: Releases,
  shown: string | undefined,
  key: KeyObject | undefined,
  now: Date,
): Publishing & { readonly changes: Changes } {
  const staged = readManifest(releases.staging);
  if ("fault" in staged) throw new InputError([staged.fault]);
  const last = shown === undefined ? undefined : manifestOf(shown);
  const changes = compareManifests(last, staged.manifest);
  return { ...publishStaged(releases, staged, key, now), changes };
}

function seconds(from: number, to: number): number {
  return Math.round((to - from) / 10) / 100;
}

function manifestOf(folder: string): Manifest | undefined {
  const read = readManifest(folder);
  return "fault" in read ? undefined : read.manifest;
}
