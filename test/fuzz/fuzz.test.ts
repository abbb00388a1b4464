import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { readCorpus } from "../support/fuzz/corpus.ts";
import type { FuzzResult, FuzzWork } from "../support/fuzz/fuzz-worker.ts";
import { type TargetName, targets } from "../support/fuzz/targets.ts";

const isFull = process.env.MINGZHANG_PAGES === "all";
const seed = Number(process.env.FUZZ_SEED ?? 11);

/** Inputs in thousands: a million together, more for what is quick, and a hundredth of it in `npm test`. */
const thousands: Readonly<Record<TargetName, number>> = {
  decimal: 100,
  numeral: 100,
  label: 100,
  code: 90,
  unit: 80,
  formula: 90,
  hidden: 60,
  csv: 80,
  names: 60,
  person: 60,
  tokens: 40,
  section: 40,
  html: 30,
  markdown: 20,
  json: 20,
  prose: 20,
  importing: 10,
};

/** Longer than any input of four thousand characters may take. */
const hangs = 20_000;

/** Runs the work in a thread of its own, and ends it when one input does not end. */
function fuzz(counts: FuzzWork["counts"]): Promise<FuzzResult> {
  const at = new Int32Array(new SharedArrayBuffer(8));
  const workerData: FuzzWork = { counts, seed, at };
  const worker = new Worker(new URL("../support/fuzz/fuzz-worker.ts", import.meta.url), {
    workerData,
  });
  return new Promise((resolve, reject) => {
    let before = "";
    const watch = setInterval(() => {
      const now = at.join();
      if (now === before) {
        const [name] = counts[at[0] ?? 0] ?? [];
        reject(new Error(`${name} hangs at input ${at[1]} of seed ${seed}`));
        worker.terminate();
      }
      before = now;
    }, hangs);
    worker.once("message", resolve).once("error", reject);
    worker.once("exit", () => clearInterval(watch));
  });
}

test("hostile inputs of every small reader: no crash, no hang, and what must hold holds", async (t) => {
  const names = Object.keys(targets) as TargetName[];
  const counts = names.map((name) => [name, thousands[name] * (isFull ? 1000 : 10)] as const);
  // Two threads, each with every other target.
  const halves = [0, 1].map((half) => counts.filter((_, index) => index % 2 === half));
  const results = await Promise.all(halves.map(fuzz));
  const corpus = names.reduce((sum, name) => sum + readCorpus(name).length, 0);
  const inputs = counts.reduce((sum, [, count]) => sum + count, corpus);
  for (const { slowest } of results) {
    t.diagnostic(`slowest: ${slowest.name}, ${slowest.milliseconds.toFixed(0)} ms`);
  }
  t.diagnostic(`inputs ${inputs}, corpus ${corpus}`);
  assert.deepEqual(
    results.flatMap(({ failures }) => failures),
    [],
  );
});
