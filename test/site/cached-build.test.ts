import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { InputError } from "../../src/finding.ts";
import type { BuildOptions } from "../../src/site/build-options.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { ResultCache } from "../../src/write/result-cache.ts";
import { buildOptions, copyOfData, temporaryFolder } from "../support/example.ts";
import { small } from "../support/random-edits.ts";

const scratch = temporaryFolder();

/** The manifest, which holds every file, or what is wrong; and how the disclosures were had. */
async function built(changes: Partial<BuildOptions>) {
  const out = join(scratch, "site");
  rmSync(out, { recursive: true, force: true });
  try {
    const { folders } = await buildSite(buildOptions(out, changes));
    return { result: readFileSync(join(out, "manifest.json"), "utf8"), folders };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { result: JSON.stringify(error.findings), folders: { made: 0, kept: 0, mended: [] } };
  }
}

function sizeIn(folder: string, name: string): number {
  return statSync(join(folder, name)).size;
}

test("what is damaged in the cache is noticed, told and mended", async () => {
  const own = join(scratch, "damaged");
  const options = { data: copyOfData(small), cache: own };
  const cold = await built(options);
  assert.deepEqual(cold.folders, { made: 2, kept: 0, mended: [] });
  // Beside the disclosures it holds what is remembered of the build, which is small.
  const largest = readdirSync(own).reduce((a, b) => (sizeIn(own, a) > sizeIn(own, b) ? a : b));
  const bytes = readFileSync(join(own, largest));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(join(own, largest), bytes);
  const mended = await built(options);
  assert.equal(mended.result, cold.result);
  assert.deepEqual([mended.folders.kept, mended.folders.mended.length], [1, 1]);
  assert.deepEqual((await built(options)).folders, { made: 0, kept: 2, mended: [] });
  rmSync(own, { recursive: true });
  assert.equal((await built(options)).result, cold.result);
});

test("a cache that can't be written costs time alone", async () => {
  const file = join(scratch, "no-folder");
  writeFileSync(file, "");
  const { folders } = await built({ data: copyOfData(small), cache: join(file, "cache") });
  assert.deepEqual(folders, { made: 2, kept: 0, mended: [] });
});

test("what was not used goes, the oldest first, once it is more than the limit", () => {
  const own = join(scratch, "bounded");
  const results = new ResultCache(own);
  const keys = ["a", "b", "c"].map((letter) => letter.repeat(64));
  for (const key of keys) results.put(key, Buffer.alloc(1_000));
  writeFileSync(join(own, `${"d".repeat(64)}.999999999-0.new`), "");
  results.trim(new Set([keys[0] ?? ""]), 1_500);
  const [used, ...unused] = keys;
  const left = readdirSync(own);
  assert.equal(left.length, 2);
  assert.ok(left.includes(used ?? "") && unused.some((key) => left.includes(key)));
});
