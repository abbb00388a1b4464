import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { OutputFile } from "../downloads/downloads.ts";
import { UsageError } from "../finding.ts";
import type { RenderedPage } from "../verify/internal-links.ts";
import { removeAbandoned } from "./abandoned.ts";

/**
 * Builds a folder beside `out` and moves it in place only when `build` has finished: a run that fails
 * or is killed leaves the old folder whole.
 */
export async function replaceFolder<T>(
  out: string,
  build: (staging: string) => Promise<T>,
): Promise<T> {
  const parent = dirname(out);
  mkdirSync(parent, { recursive: true });
  const previous = `${out}.previous`;
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out);
  assertReplaceable(out);
  removeAbandoned(parent, `${basename(out)}.building-`);
  const staging = `${out}.building-${process.pid}`;
  try {
    mkdirSync(staging);
    const result = await build(staging);
    rmSync(previous, { recursive: true, force: true });
    if (existsSync(out)) renameSync(out, previous);
    renameSync(staging, out);
    rmSync(previous, { recursive: true, force: true });
    return result;
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

/** Writes a folder that must not be there yet, beside its place, and moves it there when it is complete. */
export function placeNewFolder(folder: string, files: Iterable<OutputFile>): void {
  if (existsSync(folder)) throw new UsageError(`${folder} 已经有了，不会覆盖。`);
  // A name that readers of the data folder skip.
  const staging = join(dirname(folder), `.${basename(folder)}.building-${process.pid}`);
  try {
    writeFiles(staging, files);
    renameSync(staging, folder);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Refuses to replace a folder that is not an earlier site: its content would be lost. */
export function assertReplaceable(out: string): void {
  if (!existsSync(out) || existsSync(join(out, "index.html"))) return;
  if (readdirSync(out).length === 0) return;
  throw new UsageError(
    `--out 不能是 ${out}：它不是空文件夹，也不是以前生成的网站，其中的内容会丢失。`,
  );
}

/** Whether a finished site has pages below a folder. */
export function showsFolder(site: string, folder: string): boolean {
  return existsSync(join(site, folder, "index.html"));
}

/** Writes files below a folder; two files for one path are a bug, unless an earlier build is written over. */
export function writeFiles(
  folder: string,
  files: Iterable<OutputFile>,
  flag: "wx" | "w" = "wx",
): void {
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { flag });
  }
}

/** The HTML files below a folder. */
export function readPages(folder: string): RenderedPage[] {
  return listFiles(folder)
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({ file, html: readFileSync(join(folder, file), "utf8") }));
}

/** All files below a folder, relative, with `/`, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}
