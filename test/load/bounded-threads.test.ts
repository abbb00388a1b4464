import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { BoundedThreads, ThreadLimitError } from "../../src/load/bounded-threads.ts";
import { root } from "../support/example.ts";

const module = new URL("../support/heavy-thread.ts", import.meta.url);
const threads = (seconds: number) =>
  new BoundedThreads<number>(module, { seconds, heapMebibytes: 64, most: 2 });
const isLimit = (limit: "time" | "memory") => (error: unknown) =>
  error instanceof ThreadLimitError && error.limit === limit;

test("a job that doesn't end is ended, and the caller answers meanwhile", async () => {
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 10);
  await assert.rejects(threads(1).run("loop"), isLimit("time"));
  clearInterval(ticking);
  assert.ok(ticks > 10, `${ticks} ticks in a second`);
});

test("a job that takes too much memory is ended", async () => {
  await assert.rejects(threads(60).run("grow"), isLimit("memory"));
});

test("a bug of the thread keeps its message, and the next job has another thread", async () => {
  const own = threads(60);
  await assert.rejects(own.run("fail"), /a bug/);
  assert.equal(await own.run(21), 42);
});

test("many jobs are all answered, a few at a time, each its own", async () => {
  const own = threads(60);
  const jobs = Array.from({ length: 40 }, (_, at) => at);
  assert.deepEqual(
    await Promise.all(jobs.map((job) => own.run(job))),
    jobs.map((job) => 2 * job),
  );
});

test("a process ends at once when it is told to, whatever its threads do", async () => {
  const child = spawn(process.execPath, [join(root, "test/support/run-heavy-thread.ts")]);
  await once(child.stdout, "data");
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  assert.deepEqual(await ended, [null, "SIGTERM"]);
});
