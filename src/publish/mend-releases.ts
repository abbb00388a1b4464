import { lstatSync } from "node:fs";
import { join } from "node:path";
import { type Finding, inputWarning } from "../finding.ts";
import { historyFile, publications, removedNumbers } from "./history.ts";
import {
  nextNumber,
  readHistory,
  readHistoryLog,
  recordAct,
  writeHistoryLog,
} from "./history-log.ts";
import { readManifest } from "./read-manifest.ts";
import { readRecord } from "./release-record.ts";
import type { Releases } from "./releases.ts";

const lost = "文件或记录丢失";

/**
 * Sets right what accidents have done to the folder of releases, whatever it was, and says so: what
 * can't be read is unfinished and goes, but what the link shows stays, with a new record.
 */
export function mendReleases(releases: Releases, now: Date): Finding[] {
  const notes: Finding[] = [];
  const note = (where: string, message: string) =>
    notes.push(
      inputWarning("OP-03", where, message, "不需要做什么；若常常这样，请查是谁在改这个文件夹。"),
    );

  const shown = releases.shownId();
  if (shown !== undefined && !readRecord(releases.recordOf({ id: shown }))) {
    const isMended = mendRecord(releases, shown, now);
    const what = isMended ? "已经按清单和历史重写" : "不能重写，文件夹保留不动";
    note(releases.recordOf({ id: shown }), `当前显示的一版，记录丢失或读不懂，${what}`);
  }
  for (const name of releases.removeUnfinished()) {
    note(join(releases.folder, name), "读不懂的或不认识的文件，已经清除");
  }

  const { entries, logFault, disagreeing } = readHistoryLog(releases);
  if (logFault !== undefined && (releases.all().length > 0 || exists(releases.historyFile))) {
    writeHistoryLog(releases, entries);
    const how = entries.length > 0 ? "已经按各版所带的补全" : "各版也没有，从现在重新记起";
    note(releases.historyFile, `发布历史${logFault}，${how}`);
  }
  for (const release of disagreeing) {
    note(releases.folderOf(release), `第 ${release.number} 版所带的历史与总的历史不同`);
  }
  const removed = removedNumbers(entries);
  for (const release of releases.all()) if (removed.has(release.number)) releases.remove(release);
  const kept = new Set(releases.all().map(({ number }) => number));
  const numbers = [...publications(entries).keys()].filter(
    (number) => !kept.has(number) && !removed.has(number),
  );
  if (numbers.length > 0) {
    recordAct(releases, { act: "remove", at: now.toISOString(), numbers, reason: lost });
    note(releases.folder, `第 ${numbers.join("、")} 版不在了（${lost}），已经记入历史`);
  }
  return notes;
}

/** A new record for what the link shows, from its manifest and the history; false when neither tells what it is. */
function mendRecord(releases: Releases, id: string, now: Date): boolean {
  const folder = releases.folderOf({ id });
  const { entries } = readHistoryLog(releases);
  const read = readManifest(folder);
  const manifest = "fault" in read ? undefined : read;
  const own = readHistory(join(folder, historyFile));
  const last = "fault" in own ? undefined : own.entries.at(-1);
  const published =
    last?.act === "publish"
      ? last
      : [...publications(entries).values()].findLast((entry) =>
          entry.manifest.startsWith(id.slice(0, 16)),
        );
  const hash = manifest?.sha256 ?? published?.manifest;
  if (hash === undefined || !exists(folder)) return false;
  const files = manifest?.manifest.files ?? [];
  releases.disk.remove(releases.recordOf({ id }));
  releases.write({
    id,
    number: published?.number ?? nextNumber(releases, entries),
    hash,
    published: published?.at ?? now.toISOString(),
    pages: files.filter(({ path }) => path.endsWith(".html")).length,
    files: files.length + (manifest?.manifest.companions.length ?? 0) + 1,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
  });
  return true;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
