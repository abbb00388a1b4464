import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { PlannedImport } from "./planned-import.ts";

/** What is to be written and removed in a disclosure's folder, by path below the data folder; what is written wins. */
export interface FolderChange {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly removed: readonly string[];
}

/**
 * Writes the files of an import; where it brings a workbook, the old one goes with its old mapping. Returns the paths below the data
 * folder.
 */
export function writeImport(data: string, { folder, files }: PlannedImport): string[] {
  const workbooks = ["tables.xlsx", "tables.xls"].map((name) => `${folder}/${name}`);
  const removed = workbooks.some((path) => files.has(path)) ? workbooks : [];
  changeFolder(data, { folder, files, removed });
  for (const [path, content] of files) {
    if (!path.startsWith(`${folder}/`)) writeWhole(join(data, path), content);
  }
  return [...files.keys()].sort();
}

/**
 * Changes a disclosure's folder as a whole: it is made beside the old one and renamed in its place, so that a run
 * that fails or is killed leaves the old one.
 */
export function changeFolder(data: string, { folder, files, removed }: FolderChange): void {
  const target = join(data, folder);
  // Names that begin with a dot are no disclosures.
  const staging = join(dirname(target), `.${basename(target)}.importing-${process.pid}`);
  const previous = join(dirname(target), `.${basename(target)}.previous-${process.pid}`);
  mkdirSync(dirname(target), { recursive: true });
  const within = (path: string) => join(staging, path.slice(folder.length + 1));
  try {
    if (existsSync(target)) cpSync(target, staging, { recursive: true });
    else mkdirSync(staging);
    for (const path of removed) rmSync(within(path), { recursive: true, force: true });
    for (const [path, content] of files) {
      if (!path.startsWith(`${folder}/`)) continue;
      const file = within(path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    if (existsSync(target)) renameSync(target, previous);
    renameSync(staging, target);
  } catch (error) {
    if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Keeps the corrections alone, without the disclosure; returns the paths below the data folder. */
export function writeCorrections(data: string, { files }: PlannedImport): string[] {
  const own = [...files].filter(([path]) => path.startsWith("mappings/"));
  for (const [path, content] of own) writeWhole(join(data, path), content);
  return own.map(([path]) => path);
}

/** Writes a file beside its place and renames it there. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}`);
  writeFileSync(beside, content);
  renameSync(beside, file);
}
