import { mkdirSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { buildSite } from "../../src/site/build-site.ts";
import { buildOptions } from "./example-options.ts";

const folder = mkdtempSync(join(inMemory() ?? tmpdir(), "mingzhang-tests-"));

/** Where Linux keeps files in memory, if two gigabytes are free there: the tests write some 100,000 small files. */
function inMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize > 2 * 1024 ** 3 ? "/dev/shm" : undefined;
  } catch {
    return undefined;
  }
}

/** Before all test files: the example is built once for those that only look at it. */
export async function globalSetup(): Promise<void> {
  // Hundreds of processes load the same modules.
  process.env.NODE_COMPILE_CACHE = join(folder, "compiled");
  // The browser is unpacked once, and where it stays for the next run.
  process.env.CHROME_PATH ??= await sparticuz.executablePath();
  process.env.TMPDIR = join(folder, "scratch");
  mkdirSync(process.env.TMPDIR);
  const out = join(folder, "site");
  await buildSite(buildOptions(out, { search: true }));
  process.env.MINGZHANG_TEST_SITE = out;
}

export function globalTeardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
