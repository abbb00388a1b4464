import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Releases } from "../../src/publish/releases.ts";
import { Publishing } from "../support/publishing.ts";

const kills = process.env.MINGZHANG_PAGES === "all" ? 50 : 8;

test(`${kills} runs killed at random moments: the site is the old or the new one, whole`, async (t) => {
  const site = new Publishing();
  const { release: before } = await site.run(site.before);
  const durations = [await duration(site, site.after), await duration(site, site.after)];
  const longest = Math.min(...durations);
  const { hash: after } = site.shown();
  const count = { old: 0, new: 0, ended: 0 };

  for (let kill = 0; kill < kills; kill++) {
    const data = kill % 2 === 0 ? site.before : site.after;
    const hash = kill % 2 === 0 ? before.hash : after;
    // Each from nothing that is known: otherwise a release that is there already is only shown again.
    for (const release of new Releases(site.link).all()) {
      if (release.hash === hash) new Releases(site.link).remove(release);
    }
    const run = site.start(data);
    await wait(((kill + Math.random()) / kills) * longest);
    const ended = run.exitCode !== null;
    if (run.pid && !ended) process.kill(-run.pid, "SIGKILL");
    await exitOf(run);
    const shown = site.shown();
    assert.deepEqual(shown.findings, [], `kill ${kill}`);
    assert.ok([before.hash, after].includes(shown.hash), `kill ${kill}`);
    if (ended) count.ended++;
    else if (shown.hash === hash) count.new++;
    else count.old++;

    await site.run(data);
    assert.equal(site.shown().hash, hash, `the run after kill ${kill}`);
    const unfinished = readdirSync(new Releases(site.link).folder).filter(
      (name) => !/^([0-9a-f]{16}(\.json)?|lock\.db)$/.test(name),
    );
    assert.deepEqual(unfinished, [], `the run after kill ${kill}`);
  }
  t.diagnostic(`killed: ${JSON.stringify(count)}, one run takes ${Math.round(longest)} ms`);
});

test("while a run publishes, a reader always finds a whole site", async () => {
  const site = new Publishing();
  await site.run(site.before);
  const run = site.start(site.after);
  const exit = exitOf(run);
  const seen = new Set<string>();
  while (run.exitCode === null) {
    const { hash, findings } = site.shown();
    assert.deepEqual(findings, []);
    seen.add(hash);
    await wait(1);
  }
  assert.equal(await exit, 0);
  seen.add(site.shown().hash);
  assert.equal(seen.size, 2);
});

/** How long a whole run takes, in milliseconds. */
async function duration(site: Publishing, data: string): Promise<number> {
  const start = performance.now();
  assert.equal(await exitOf(site.start(data)), 0);
  return performance.now() - start;
}

/** The exit code; null when a signal ended it. */
function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", resolve));
}
