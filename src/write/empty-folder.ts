import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { OutputFile } from "../downloads/downloads.ts";
import { UsageError } from "../finding.ts";
import { abandoned, removeAbandoned } from "./abandoned.ts";
import { writeFiles } from "./output-folder.ts";

/** Written whole and being moved, and still being written. */
const moving = ".new-site-";
const writing = ".part-site-";

/**
 * Writes files into a folder that is new or empty but for the repository in it; nothing is overwritten. They are
 * written beside their place and moved there, so that a run that fails or is killed leaves nothing half: what it
 * has left is taken away by the next one.
 */
export function placeInEmptyFolder(folder: string, files: readonly OutputFile[]): void {
  const entries = [...new Set(files.map(({ path }) => path.split("/")[0] ?? path))];
  takeBack(folder, entries);
  const there = existsSync(folder) ? readdirSync(folder) : undefined;
  const others = there?.filter((name) => name !== ".git") ?? [];
  if (others.length > 0) {
    throw new UsageError(
      `${folder} 不是空文件夹（有 ${others.slice(0, 3).join("、")}），什么也没有写。`,
    );
  }
  if (there) placeWithin(folder, files, entries);
  else placeWhole(folder, files);
}

/** What a killed run has moved, goes: what is no longer beside, where it was complete. */
function takeBack(folder: string, entries: readonly string[]): void {
  removeAbandoned(folder, writing);
  for (const name of abandoned(folder, moving)) {
    const left = readdirSync(join(folder, name));
    // The first entry is moved last: without it nothing can have been done with the others.
    if (left.length > 0)
      removeAll(
        folder,
        entries.filter((entry) => !left.includes(entry)),
      );
  }
  removeAbandoned(folder, moving);
}

/** The folder becomes the one that was written beside it, in one step. */
function placeWhole(folder: string, files: readonly OutputFile[]): void {
  const parent = dirname(folder);
  const prefix = `.${basename(folder)}${writing}`;
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent, prefix);
  const staging = join(parent, `${prefix}${process.pid}`);
  try {
    writeFiles(staging, files);
    renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** A folder that is there stays the same: entry after entry is moved, the first one last. */
function placeWithin(folder: string, files: readonly OutputFile[], entries: readonly string[]) {
  const part = join(folder, `${writing}${process.pid}`);
  const staging = join(folder, `${moving}${process.pid}`);
  try {
    writeFiles(part, files);
    renameSync(part, staging);
    for (const entry of entries.toReversed()) renameSync(join(staging, entry), join(folder, entry));
  } catch (error) {
    removeAll(folder, entries);
    throw error;
  } finally {
    for (const left of [part, staging]) rmSync(left, { recursive: true, force: true });
  }
}

function removeAll(folder: string, entries: readonly string[]): void {
  for (const entry of entries) rmSync(join(folder, entry), { recursive: true, force: true });
}
