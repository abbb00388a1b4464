import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildShare } from "../../src/site/build-share.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { ResultCache } from "../../src/write/result-cache.ts";
import { buildOptions, copyOfData, root, temporaryFolder } from "../support/example.ts";
import { small } from "../support/random-edits.ts";
import { run } from "../support/run.ts";

const isThorough = process.env.MINGZHANG_PAGES === "all";
const scratch = temporaryFolder();
// In `test:all` the whole example, by four; else two disclosures, by two.
const data = isThorough ? join(root, "data") : copyOfData(small);
const of = isThorough ? 4 : 2;
const share = (index: number) => join(scratch, `share-${index}`);
const manifestOf = (out: string) => readFileSync(join(out, "manifest.json"), "utf8");

test("what shares have made, joined, is what one machine makes, byte for byte; a damaged share costs time", async () => {
  const nowhere = join(scratch, "nowhere");
  let made = 0;
  for (let index = 1; index <= of; index++) {
    const options = { ...buildOptions(nowhere, { data, jobs: index }), cache: share(index) };
    const report = await buildShare(options, { index, of });
    made += report.made;
    assert.equal(report.made, readdirSync(share(index)).length);
    assert.equal(report.all, isThorough ? 4 : 2);
  }
  assert.equal(made, isThorough ? 4 : 2);
  assert.ok(!existsSync(nowhere), "a share writes no site");

  const whole = join(scratch, "whole");
  await buildSite(buildOptions(whole, { data }));
  const cache = join(scratch, "all");
  const results = new ResultCache(cache);
  for (let index = 1; index <= of; index++)
    assert.deepEqual(results.take(share(index)), { taken: 1, damaged: 0 });
  assert.deepEqual(results.take(share(1)), { taken: 0, damaged: 0 });
  const joined = join(scratch, "joined");
  const { folders } = await buildSite(buildOptions(joined, { data, cache }));
  assert.deepEqual(folders, { made: 0, kept: made, mended: [] });
  assert.equal(manifestOf(joined), manifestOf(whole));

  const [entry = ""] = readdirSync(share(2));
  writeFileSync(join(share(2), entry), "x");
  const out = join(scratch, "mended");
  const options = ["--data", data, "--out", out, "--no-search", "--cache", join(scratch, "own")];
  const { code, out: said } = await run("merge", share(1), share(2), ...options);
  assert.equal(code, 0);
  assert.match(said, /share-1：取来 1 份\n.*share-2：取来 0 份，另有 1 份已损坏，会重做\n/);
  assert.match(said, new RegExp(`1 份没有变化，用了上次做好的文件；${made - 1} 份重做`));
  assert.equal(manifestOf(out), manifestOf(whole));
});

test("wrong use is told", async () => {
  const usage = async (command: string, ...options: string[]) => {
    const { code, err } = await run(command, "--data", data, ...options);
    assert.equal(code, 2);
    return err;
  };
  assert.match(await usage("build", "--shard", "5/4"), /--shard 应为 第几份\/共几份，如 1\/4/);
  assert.match(await usage("build", "--shard", "1/2", "--no-cache"), /不能与 --no-cache 同用/);
  assert.match(await usage("merge", join(scratch, "none")), /没有文件夹 .*none/);
  assert.match(await usage("merge"), /需要 DIR…/);
});
