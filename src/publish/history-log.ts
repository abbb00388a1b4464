import { join } from "node:path";
import { replaceFile } from "../write/disk.ts";
import {
  continues,
  type HistoryAct,
  type HistoryEntry,
  historyFile,
  historyText,
  parseHistory,
  publications,
  withEntry,
} from "./history.ts";
import { readPlainFile } from "./plain-file.ts";
import type { Release } from "./release-record.ts";
import type { Releases } from "./releases.ts";

/** The history as far as it is known, and which of its copies don't agree with it. */
export interface KnownHistory {
  readonly entries: readonly HistoryEntry[];
  /** Why the log beside the releases is not the whole history. */
  readonly logFault?: string;
  /** Releases whose own copy says something else. */
  readonly disagreeing: readonly Release[];
}

/**
 * Reads the log, and the copy that each release carries: a log that is lost, broken or behind is made good by
 * the newest release.
 */
export function readHistoryLog(releases: Releases): KnownHistory {
  const log = readHistory(releases.historyFile);
  const disagreeing: Release[] = [];
  let entries: readonly HistoryEntry[] = "fault" in log ? [] : log.entries;
  for (const release of releases.all().reverse()) {
    const copy = readHistory(join(releases.folderOf(release), historyFile));
    if ("fault" in copy) continue;
    if (continues(entries, copy.entries)) continue;
    if (continues(copy.entries, entries)) entries = copy.entries;
    else disagreeing.push(release);
  }
  if ("fault" in log) return { entries, logFault: log.fault, disagreeing };
  return log.entries.length < entries.length
    ? { entries, logFault: "比最新一版所带的短", disagreeing }
    : { entries, disagreeing };
}

/** The copy that a release carries, or the log. */
export function readHistory(file: string): { entries: HistoryEntry[] } | { fault: string } {
  const read = readPlainFile(file);
  return "fault" in read ? read : parseHistory(read.bytes.toString("utf8"));
}

export function writeHistoryLog(releases: Releases, entries: readonly HistoryEntry[]): void {
  replaceFile(releases.disk, releases.historyFile, historyText(entries));
}

/** Writes down what happens next; before it happens, so that nothing goes without a word. */
export function recordAct(releases: Releases, act: HistoryAct): void {
  writeHistoryLog(releases, withEntry(readHistoryLog(releases).entries, act));
}

/** A number that no release has had. */
export function nextNumber(releases: Releases, entries: readonly HistoryEntry[]): number {
  const kept = releases.all().map(({ number }) => number);
  return Math.max(0, ...kept, ...publications(entries).keys()) + 1;
}

/** Removes releases, and says in the history why they are gone; never what the link shows. */
export function dropReleases(
  releases: Releases,
  dropped: readonly Release[],
  reason: string,
  now: Date,
): readonly Release[] {
  const gone = dropped.filter(({ id }) => id !== releases.shownId());
  const known = publications(readHistoryLog(releases).entries);
  const numbers = gone.map(({ number }) => number).filter((number) => known.has(number));
  if (numbers.length > 0) {
    recordAct(releases, { act: "remove", at: now.toISOString(), numbers, reason });
  }
  for (const release of gone) releases.remove(release);
  return gone;
}
