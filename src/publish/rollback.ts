import { type Finding, InputError, UsageError } from "../finding.ts";
import { type Disk, realDisk } from "../write/disk.ts";
import { mendReleases } from "./mend-releases.ts";
import { withPublishLock } from "./publish-lock.ts";
import type { Release } from "./release-record.ts";
import { Releases } from "./releases.ts";
import { verifySite } from "./verify-site.ts";

/** The release that is shown now, and what had to be set right first. */
export interface Rollback {
  readonly release: Release;
  readonly warnings: readonly Finding[];
}

/**
 * Shows an earlier (or later) release again. The one that was shown is withdrawn: nightly runs leave
 * it alone until the data change. A release whose files have changed is refused.
 */
export async function rollback(
  link: string,
  number: number,
  now: Date,
  disk: Disk = realDisk,
): Promise<Rollback> {
  const releases = new Releases(link, disk);
  return withPublishLock(releases.lockFile, (unlocked) => {
    const warnings = [...unlocked, ...mendReleases(releases, now)];
    const all = releases.all();
    const wanted = all.find((release) => release.number === number);
    if (!wanted) {
      const numbers = all.map((release) => release.number).join("、") || "无";
      throw new UsageError(`没有第 ${number} 版；现有：${numbers}。`);
    }
    const { findings } = verifySite(releases.folderOf(wanted));
    if (findings.length > 0) throw new InputError(findings);
    const { withdrawn: _, ...shown } = wanted;
    const release = releases.write(shown);
    const left = releases.current();
    if (left && left.id !== release.id) {
      releases.write({ ...left, withdrawn: now.toISOString() });
    }
    releases.switchTo(release);
    return { release, warnings };
  });
}
