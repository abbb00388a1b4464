import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles } from "../src/write/output-folder.ts";
import { type Measured, runChild } from "./child.ts";
import { exportPlainSite } from "./export-plain-site.ts";
import { writeSyntheticData } from "./synthetic-data.ts";

/** Pages of one disclosure, with its share of the pages of its unit. */
const pagesPerDisclosure = 33.25;

/** The runs in their order: the same fixed write stands first and last and shows how the machine drifts. */
export const runNames = ["bareFirst", "nunjucks", "pages", "build", "all", "bareLast"] as const;
export type RunName = (typeof runNames)[number];

/** One size. Pages are those that our program writes, the bytes those of their HTML. */
export interface Size {
  readonly pages: number;
  readonly megabytes: number;
  /** What the other program wrote, relative to ours. */
  readonly nunjucksPages: number;
  readonly nunjucksBytes: number;
  readonly runs: Readonly<Record<RunName, Measured & { readonly pagesPerSecond: number }>>;
}

/**
 * Measures everything once at about `wanted` pages, each in a process and a new folder of its own, on a
 * file system in memory where there is one; nothing is removed before all have run (creating files after
 * removing many is slow on some disks).
 */
export async function measureSize(wanted: number): Promise<Size> {
  const memory = statSync("/dev/shm", { throwIfNoEntry: false })?.isDirectory();
  const scratch = mkdtempSync(join(memory ? "/dev/shm" : tmpdir(), "mingzhang-bench-"));
  const at = (name: string) => join(scratch, name);
  try {
    writeSyntheticData(at("data"), Math.max(1, Math.round(wanted / pagesPerDisclosure)));
    await runChild("run-ours.ts", "pages", at("data"), at("reference"));
    await exportPlainSite(at("data"), at("reference"), at("input"));
    const ours = htmlOf(at("reference"));

    const bare = (out: string) => runChild("run-bare-write.ts", at("reference"), at(out));
    const own = (extent: string) => runChild("run-ours.ts", extent, at("data"), at(extent));
    const measured = {
      bareFirst: await bare("bare-first"),
      nunjucks: await runChild("run-nunjucks.ts", at("input"), at("nunjucks")),
      pages: await own("pages"),
      build: await own("build"),
      all: await own("all"),
      bareLast: await bare("bare-last"),
    };
    const other = htmlOf(at("nunjucks"));
    const runs = Object.fromEntries(
      runNames.map((name) => {
        const run = measured[name];
        return [name, { ...run, pagesPerSecond: ours.pages / run.seconds }];
      }),
    ) as Size["runs"];
    return {
      pages: ours.pages,
      megabytes: ours.bytes / 1e6,
      nunjucksPages: other.pages / ours.pages,
      nunjucksBytes: other.bytes / ours.bytes,
      runs,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function htmlOf(folder: string): { pages: number; bytes: number } {
  const files = listFiles(folder).filter((file) => file.endsWith(".html"));
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { pages: files.length, bytes };
}
