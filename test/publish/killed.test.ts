import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Releases } from "../../src/publish/releases.ts";
import { verifyHistory } from "../../src/publish/verify-history.ts";
import { Publishing } from "../support/publishing.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const kills = process.env.MINGZHANG_PAGES === "all" ? 200 : 8;
/** A run beside a busy reader takes longer than the quickest. */
const spread = 1.5;

test(`${kills} runs killed at random moments: readers see the old or the new site, whole`, async (t) => {
  const site = new Publishing();
  await site.run(site.before);
  const works = [await worksFor(site, site.after), await worksFor(site, site.before)];
  const longest = Math.min(...works);
  const reader = startReader(site.link);
  await once(reader.process.stdout ?? reader.process, "data");
  const count = { old: 0, new: 0, ended: 0 };

  for (let kill = 0; kill < kills; kill++) {
    const before = site.shown().hash;
    const data = kill % 2 === 0 ? site.after : site.before;
    const run = site.start(data, "--keep", "3");
    const exit = once(run, "exit");
    await begins(run);
    await wait(((kill + Math.random()) / kills) * longest * spread);
    const ended = run.exitCode !== null;
    if (run.pid && !ended) process.kill(-run.pid, "SIGKILL");
    await exit;
    const killed = site.shown();
    assert.deepEqual(killed.findings, [], `kill ${kill}`);

    const next = await site.run(data, { keep: 3 });
    const after = site.shown().hash;
    assert.equal(after, next.release.hash, `the run after kill ${kill}`);
    assert.ok([before, after].includes(killed.hash), `kill ${kill}`);
    if (ended) count.ended++;
    else if (killed.hash === after) count.new++;
    else count.old++;
    assert.deepEqual(verifyHistory(site.link, {}).findings, [], `the run after kill ${kill}`);
    const unfinished = readdirSync(new Releases(site.link).folder).filter(
      (name) => !/^([0-9a-f]{16}(-\d+)?(\.json)?|lock\.db|history\.jsonl)$/.test(name),
    );
    assert.deepEqual(unfinished, [], `the run after kill ${kill}`);
  }

  const seen = await reader.stop();
  assert.deepEqual(seen.faults, []);
  assert.ok(seen.passes > 0 && seen.releases > 1, JSON.stringify(seen));
  t.diagnostic(`killed: ${JSON.stringify(count)}, one run works for ${Math.round(longest)} ms`);
  t.diagnostic(`read meanwhile: ${JSON.stringify(seen)}`);
});

/** Resolves when a run has loaded and begins its work. */
async function begins(run: ChildProcess): Promise<void> {
  if (run.stdout) await once(run.stdout, "data");
}

/** How long a whole run works, in milliseconds, without its start. */
async function worksFor(site: Publishing, data: string): Promise<number> {
  const run = site.start(data);
  const exit = once(run, "exit");
  await begins(run);
  const start = performance.now();
  assert.deepEqual(await exit, [0, null]);
  return performance.now() - start;
}

/** What a reader has seen. */
interface Seen {
  readonly passes: number;
  readonly files: number;
  readonly releases: number;
  readonly faults: readonly string[];
}

function startReader(link: string): { process: ChildProcess; stop(): Promise<Seen> } {
  const flag = join(temporaryFolder(), "stop");
  const script = join(import.meta.dirname, "../support/reader.ts");
  const reader = spawn(process.execPath, [script, link, flag], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  reader.stdout?.on("data", (bytes) => {
    said += bytes;
  });
  return {
    process: reader,
    async stop() {
      writeFileSync(flag, "");
      await once(reader, "exit");
      return JSON.parse(said.replace("reads\n", ""));
    },
  };
}
