import assert from "node:assert/strict";
import { mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { seededRandom } from "../../bench/random.ts";
import { rollback } from "../../src/publish/rollback.ts";
import { verifyHistory } from "../../src/publish/verify-history.ts";
import type { Disk } from "../../src/write/disk.ts";
import { PowerLossDisk, type Survivor } from "../support/power-loss.ts";
import { Publishing } from "../support/publishing.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const isThorough = process.env.MINGZHANG_PAGES === "all";
const random = seededRandom(20260203);
const chance: Survivor = () => random() < 0.5;
const survivors: readonly Survivor[] = ["nothing", "names", chance];
/** At each step all of them, and chance several times; or one after the other. */
const survivorsAt = (step: number, isAll: boolean) =>
  isAll
    ? [...survivors, chance, chance, chance]
    : survivors.filter((_, index) => index === step % survivors.length);
const later = new Date("2026-02-03T04:05:06Z");

/** What is done while the power may fail, after two releases of which the second is shown, and an accident. */
interface Act {
  readonly accident?: (site: Publishing) => void;
  readonly act: (site: Publishing, disk: Disk) => Promise<unknown>;
}
const acts: Record<string, Act> = {
  "a new release": {
    act(site, disk) {
      site.change("三");
      return site.run(site.after, {}, { disk });
    },
  },
  "a new release, old ones removed": {
    act(site, disk) {
      site.change("三");
      return site.run(site.after, { keep: 1 }, { disk });
    },
  },
  "damaged files published anew": {
    accident: (site) => writeFileSync(join(site.link, "index.html"), "x"),
    act: (site, disk) => site.run(site.after, {}, { disk }),
  },
  "a lost history and record written anew": {
    accident(site) {
      rmSync(`${realpathSync(site.link)}.json`);
      rmSync(join(`${site.link}.releases`, "history.jsonl"));
    },
    act: (site, disk) => site.run(site.after, {}, { disk }),
  },
  "a rollback": { act: (site, disk) => rollback(site.link, 1, later, disk) },
};

/** Cuts the power before each step of an act; returns how many states were looked at, and those that were not whole. */
async function cutPower(
  { accident, act }: Act,
  sync: boolean,
): Promise<{ states: number; broken: string[] }> {
  const site = new Publishing(mkdirIn(temporaryFolder()));
  await site.run(site.before);
  await site.run(site.after);
  const scratch = temporaryFolder();
  const states: string[] = [];
  const folder = dirname(site.link);
  accident?.(site);
  const before = site.shown();
  const disk = new PowerLossDisk(folder, (lossy) => {
    // Where nothing is synced some state must be broken: none is left out.
    for (const survivor of survivorsAt(states.length, isThorough || !sync)) {
      const state = join(scratch, String(states.length));
      lossy.lose(state, survivor);
      states.push(state);
    }
  });
  if (!sync) disk.sync = () => {};
  await act(site, disk);
  const after = site.shown();
  assert.deepEqual(after.findings, []);

  const broken: string[] = [];
  for (const state of states) {
    const left = new Publishing(state);
    try {
      const { hash, findings } = left.shown();
      if (![before, after].some((one) => one.hash === hash)) throw new Error(`a third: ${hash}`);
      // What was damaged before the act may be so until it is done.
      const isWorse = findings.length > 0 && before.findings.length === 0;
      if (isWorse) throw new Error(findings.map(({ where }) => where).join());
      await left.run(site.after);
      const proved = verifyHistory(left.link, {}).findings;
      if (proved.length > 0) throw new Error(proved.map(({ message }) => message).join());
    } catch (error) {
      broken.push(`${state}: ${error}`);
    }
  }
  return { states: states.length, broken };
}

function mkdirIn(folder: string): string {
  const own = join(folder, "www");
  mkdirSync(own);
  return own;
}

for (const [name, act] of Object.entries(acts)) {
  test(`power lost between any two steps: ${name}`, async (t) => {
    const { states, broken } = await cutPower(act, true);
    assert.deepEqual(broken, []);
    assert.ok(states >= 10, String(states));
    t.diagnostic(`${states} states looked at`);
  });
}

test("without syncing, the same states are not whole: the test can see it", async () => {
  const { broken } = await cutPower(acts["a new release"] ?? assert.fail(), false);
  assert.ok(broken.length > 0);
});
