import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "../../src/site/build-site.ts";
import { buildOptions } from "./example-options.ts";

const folder = mkdtempSync(join(tmpdir(), "mingzhang-tests-"));

/** Before all test files: the example is built once for those that only look at it. */
export async function globalSetup(): Promise<void> {
  // Hundreds of processes load the same modules.
  process.env.NODE_COMPILE_CACHE = join(folder, "compiled");
  const out = join(folder, "site");
  await buildSite(buildOptions(out, { search: true }));
  process.env.MINGZHANG_TEST_SITE = out;
}

export function globalTeardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
