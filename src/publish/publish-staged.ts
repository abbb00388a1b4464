import type { KeyObject } from "node:crypto";
import { InputError } from "../finding.ts";
import { sha256 } from "../load/sha256.ts";
import { manifestSums } from "../write/manifest.ts";
import { withEntry } from "./history.ts";
import { dropReleases, nextNumber, readHistoryLog, writeHistoryLog } from "./history-log.ts";
import type { ReadManifest } from "./read-manifest.ts";
import type { Release } from "./release-record.ts";
import type { Releases } from "./releases.ts";
import { sealRelease } from "./seal-release.ts";
import { type Verification, verifySite } from "./verify-site.ts";

/**
 * `repaired`: the shown files were no longer those of their manifest, and the same content was
 * published anew. `withdrawn`: the data still give a release that was rolled back from.
 */
export type NightlyStatus = "published" | "unchanged" | "repaired" | "withdrawn";

/** What became of a staged site. */
export interface Publishing {
  readonly status: NightlyStatus;
  readonly release: Release;
  readonly verified: Verification;
}

/** A release of the same content as the staged site, looked at. */
interface Candidate {
  readonly release: Release;
  readonly verified: Verification;
}

/**
 * Shows the staged site as the next release, unless its content is shown already or was rolled back from.
 * A run that was killed after it had made the release only switches the link.
 */
export function publishStaged(
  releases: Releases,
  staged: ReadManifest,
  key: KeyObject | undefined,
  now: Date,
): Publishing {
  const hash = staged.sha256;
  const same = releases
    .all()
    .filter((release) => release.hash === hash)
    .map((release) => ({ release, verified: verifySite(releases.folderOf(release)) }));
  const intact = same.filter(({ verified }) => verified.hash === hash && isProved(verified));
  const published = settled(releases, intact) ?? showNext(releases, staged, intact, key, now);
  const damaged = same.filter((one) => !intact.includes(one)).map(({ release }) => release);
  dropReleases(releases, damaged, "文件与清单不符", now);
  return published;
}

/** What leaves the link as it is. */
function settled(releases: Releases, intact: readonly Candidate[]): Publishing | undefined {
  const shown = releases.current();
  const newest = releases.all().at(-1);
  // A newer release that nobody has seen, nor rolled back from, is one whose run was killed.
  const isCurrent = newest?.id === shown?.id || newest?.withdrawn !== undefined;
  const unchanged = intact.find(({ release }) => isCurrent && release.id === shown?.id);
  if (unchanged) return { status: "unchanged", ...unchanged };
  const withdrawn = intact.findLast(({ release }) => release.withdrawn !== undefined);
  return withdrawn && { status: "withdrawn", ...withdrawn };
}

function showNext(
  releases: Releases,
  staged: ReadManifest,
  intact: readonly Candidate[],
  key: KeyObject | undefined,
  now: Date,
): Publishing {
  const shown = releases.current();
  const newest = releases.all().at(-1);
  const made = intact.find(({ release }) => release.id === newest?.id);
  const next = made ?? addStaged(releases, staged, key, now);
  releases.switchTo(next.release);
  return { status: shown?.hash === staged.sha256 ? "repaired" : "published", ...next };
}

/** Seals the staged site with its history, proves it, and makes it a release. */
function addStaged(
  releases: Releases,
  staged: ReadManifest,
  key: KeyObject | undefined,
  now: Date,
): Candidate {
  const { entries } = readHistoryLog(releases);
  const number = nextNumber(releases, entries);
  const published = now.toISOString();
  const history = withEntry(entries, {
    act: "publish",
    at: published,
    number,
    manifest: staged.sha256,
    sums: sha256(manifestSums(staged.manifest.files, staged.text)),
  });
  sealRelease(releases.disk, releases.staging, history, key);
  const verified = verifySite(releases.staging);
  if (!isProved(verified)) throw new InputError(verified.findings);
  const { hash, pages, files, bytes } = verified;
  const release = releases.add(releases.staging, { number, hash, published, pages, files, bytes });
  writeHistoryLog(releases, history);
  return { release, verified };
}

function isProved({ findings }: Verification): boolean {
  return findings.length === 0;
}
