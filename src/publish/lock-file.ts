import { lstatSync, readdirSync, rmdirSync, rmSync, truncateSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { type Finding, inputWarning } from "../finding.ts";

/** What SQLite keeps beside its file. */
const siblings = ["", "-journal", "-wal", "-shm"];

/**
 * Makes an empty plain file, or nothing, of whatever stands where the lock belongs. Another run may hold the
 * lock meanwhile, so a plain file is never replaced by another: it is emptied, which a held lock outlasts.
 */
export function makeLockable(file: string): Finding[] {
  return siblings.flatMap((suffix) => {
    const path = `${file}${suffix}`;
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return [];
    if (stat.isDirectory()) removeFolder(path);
    else if (!stat.isFile()) unlinkSync(path);
    else if (suffix === "" && stat.size > 0) truncateSync(path);
    else return [];
    return [
      inputWarning(
        "OP-03",
        path,
        "锁文件不是空的普通文件，已经复原",
        "不需要做什么；若常常这样，请查是谁在改这个文件夹。",
      ),
    ];
  });
}

/** Only if it is a folder still: another run may have put its lock there since. */
function removeFolder(path: string): void {
  try {
    for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true });
    rmdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOTDIR") throw error;
  }
}
