import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { PlannedImport } from "./import-workbook.ts";

/**
 * Writes the files of an import. The disclosure's folder is made beside the old one and renamed in its
 * place, so that a run that fails or is killed leaves the old workbook with its old mapping. Returns the
 * paths below the data folder.
 */
export function writeImport(data: string, { folder, files }: PlannedImport): string[] {
  const target = join(data, folder);
  // Names that begin with a dot are no disclosures.
  const staging = join(dirname(target), `.${basename(target)}.importing-${process.pid}`);
  const previous = join(dirname(target), `.${basename(target)}.previous-${process.pid}`);
  mkdirSync(dirname(target), { recursive: true });
  try {
    if (existsSync(target)) cpSync(target, staging, { recursive: true });
    else mkdirSync(staging);
    for (const name of ["tables.xlsx", "tables.xls"]) rmSync(join(staging, name), { force: true });
    for (const [path, content] of files) {
      if (!path.startsWith(`${folder}/`)) continue;
      const file = join(staging, path.slice(folder.length + 1));
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
  for (const [path, content] of files) {
    if (!path.startsWith(`${folder}/`)) writeWhole(join(data, path), content);
  }
  return [...files.keys()].sort();
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
