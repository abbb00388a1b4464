import { type Finding, inputFault, sortFindings, UsageError } from "../finding.ts";
import {
  continues,
  entryHash,
  type HistoryEntry,
  historyFile,
  type Publication,
  publications,
  removedNumbers,
} from "./history.ts";
import { type KnownHistory, readHistoryLog } from "./history-log.ts";
import { hashIsKnown } from "./pinned-hash.ts";
import type { Release } from "./release-record.ts";
import { Releases } from "./releases.ts";
import { type Verification, verifySite } from "./verify-site.ts";

/** What a reader brings along: a hash that was written down once, a public key that is trusted. */
export interface Trust {
  readonly expect?: string;
  readonly publicKey?: string;
}

/** What was looked at, and what is wrong; nothing is wrong when `findings` is empty. */
export interface HistoryVerification {
  /** SHA-256 of the last line: it proves the whole history. */
  readonly head?: string;
  readonly entries: readonly HistoryEntry[];
  /** Releases that are kept, each proved. */
  readonly kept: readonly Release[];
  readonly shown?: number;
  readonly findings: readonly Finding[];
}

const fix = "请查明是谁改的；下一次 nightly 会把丢失的补上，内容被改的请从备份恢复。";

/**
 * Walks the history of a published site: each line is chained to the one before, each release that is kept is
 * the one of its line, each that is gone was removed with a reason, and the link shows what it should.
 */
export function verifyHistory(link: string, trust: Trust): HistoryVerification {
  const releases = new Releases(link);
  if (releases.names().length === 0) throw new UsageError(`${link} 还没有发布过。`);
  const known = readHistoryLog(releases);
  const { entries } = known;
  const removed = removedNumbers(entries);
  const kept = releases.all().filter(({ number }) => !removed.has(number));
  const last = entries.at(-1);
  return {
    head: last && entryHash(last),
    entries,
    kept,
    shown: releases.current()?.number,
    findings: sortFindings([
      ...logFindings(known),
      ...hashIsKnown(trust.expect, entries),
      ...missingReleases(entries, kept),
      ...kept.flatMap((release) => {
        // The newest signature signs the whole history; older ones may be by an older key.
        const publicKey = release === kept.at(-1) ? trust.publicKey : undefined;
        const verified = verifySite(releases.folderOf(release), publicKey);
        return releaseFindings(release, verified, entries);
      }),
      ...linkFindings(releases, kept),
      ...strangers(releases),
    ]),
  };
}

function fault(where: string, message: string): Finding {
  return inputFault("OUT-07", where, message, fix);
}

function logFindings({ logFault, disagreeing }: KnownHistory): Finding[] {
  const own = logFault === undefined ? [] : [fault(historyFile, `总的历史${logFault}`)];
  return [
    ...own,
    ...disagreeing.map(({ id, number }) => fault(id, `第 ${number} 版所带的历史与总的历史接不上`)),
  ];
}

function missingReleases(entries: readonly HistoryEntry[], kept: readonly Release[]): Finding[] {
  const removed = removedNumbers(entries);
  const numbers = new Set(kept.map(({ number }) => number));
  return [...publications(entries).keys()]
    .filter((number) => !removed.has(number) && !numbers.has(number))
    .map((number) => fault(historyFile, `第 ${number} 版不见了，历史中没有清除它的记录`));
}

/** A release is whole, and the one that its line of the history names. */
function releaseFindings(
  { id, number, hash }: Release,
  verified: Verification,
  entries: readonly HistoryEntry[],
): Finding[] {
  const within = verified.findings.map((one) => ({ ...one, where: `${id} · ${one.where}` }));
  const published = publications(entries).get(number);
  if (!published) return [...within, fault(id, `第 ${number} 版没有记入历史`)];
  if (hash !== published.manifest) within.push(fault(`${id}.json`, "记录与历史不符"));
  // A manifest that can't be read has its own finding.
  if (verified.hash !== "" && !isThatOf(published, verified, entries)) {
    within.push(fault(id, `不是历史中的第 ${number} 版`));
  }
  return within;
}

function isThatOf(
  published: Publication,
  { hash, history }: Verification,
  entries: readonly HistoryEntry[],
): boolean {
  const last = history.at(-1);
  if (!last || hash !== published.manifest) return false;
  return entryHash(last) === entryHash(published) && continues(entries, history);
}

/** The link shows the newest release, unless that was rolled back from. */
function linkFindings(releases: Releases, kept: readonly Release[]): Finding[] {
  const shown = kept.find(({ id }) => id === releases.shownId());
  if (!shown) return [fault(releases.link, "链接所示的不是历史中的一版")];
  const newest = kept.at(-1);
  if (newest === shown || newest?.withdrawn !== undefined) return [];
  return [fault(releases.link, `链接所示的是第 ${shown.number} 版，不是最新的，也没有回退的记录`)];
}

function strangers(releases: Releases): Finding[] {
  return releases.strangers().map((name) => inputFault("OUT-06", name, "不是发布所用的文件", fix));
}
