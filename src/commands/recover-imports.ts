import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isRunning } from "../write/is-running.ts";

/**
 * Takes up what imports that were killed have left in the data folder: a disclosure whose new folder was
 * not yet in its place gets the old one back, and everything unfinished is removed. Links are not followed.
 */
export function recoverImports(data: string): void {
  if (!existsSync(data)) return;
  for (const unit of foldersIn(data)) {
    for (const year of foldersIn(join(data, unit))) recoverYear(join(data, unit, year));
  }
}

function recoverYear(folder: string): void {
  for (const name of foldersIn(folder)) {
    const [, target = "", stage, pid] = /^\.(.+)\.(importing|previous)-(\d+)$/.exec(name) ?? [];
    if (stage === undefined || isRunning(Number(pid))) continue;
    const isLast = stage === "previous" && !existsSync(join(folder, target));
    if (isLast) renameSync(join(folder, name), join(folder, target));
    else rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Real folders, no links. */
function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
