import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { startWork, type WorkProcess, type WorkStopped } from "../../src/desk/work-process.ts";
import { isRunning } from "../../src/write/is-running.ts";

const entry = new URL("../support/restless-worker.ts", import.meta.url);
const enough = 60_000;
let work: WorkProcess<string>;
let begun = 0;
let notes: string[];

beforeEach(() => {
  begun = 0;
  notes = [];
  work = startWork<string, string>({
    entry,
    megabytes: 64,
    begin: () => `start ${++begun}`,
    noted: (note) => notes.push(note),
  });
});
afterEach(() => work.close(0));

const stopped = (reason: WorkStopped["reason"]) => (error: unknown) =>
  (error as WorkStopped).reason === reason;

test("answers one job after another, in the process that has begun", async () => {
  const answers = ["a", "b", "c"].map((job) => work.ask<string>(job, enough));
  assert.equal(work.waiting, 3);
  assert.deepEqual(await Promise.all(answers), ["a of start 1", "b of start 1", "c of start 1"]);
  assert.equal(work.waiting, 0);
  assert.deepEqual(notes, ["noted a", "noted b", "noted c"]);
});

test("a job that fails is told, and the process goes on", async () => {
  await assert.rejects(work.ask("fail", enough), /failed/);
  assert.equal(await work.ask("next", enough), "next of start 1");
});

for (const [job, milliseconds, reason] of [
  ["loop", 300, "time"],
  ["grow", enough, "memory"],
  ["end", enough, "fault"],
] as const) {
  test(`a job that would ${job} is stopped, and the next one begins anew`, async () => {
    await work.ask("first", enough);
    const bad = work.ask(job, milliseconds);
    const next = work.ask("next", enough);
    await assert.rejects(bad, stopped(reason));
    assert.equal(await next, "next of start 2");
  });
}

test("work that is closed ends what runs, and takes no more", async () => {
  await work.ask("first", enough);
  const running = work.ask("loop", enough);
  const waiting = work.ask("never", enough);
  const both = Promise.all([
    assert.rejects(running, stopped("closed")),
    assert.rejects(waiting, stopped("closed")),
  ]);
  await work.close(100);
  await both;
  await assert.rejects(work.ask("late", enough), stopped("closed"));
});

test("work that is closed waits for what ends in time", async () => {
  const answer = work.ask("last", enough);
  await setTimeout(10);
  await Promise.all([work.close(enough), answer]);
  assert.equal(await answer, "last of start 1");
});

test("a process whose desk was killed ends too, even in an endless job", async () => {
  const killed = fork(new URL("../support/killed-desk.ts", import.meta.url), ["loop"]);
  const [pid] = await once(killed, "message");
  assert.ok(isRunning(pid));
  killed.kill("SIGKILL");
  for (let waited = 0; isRunning(pid) && waited < enough; waited += 100) await setTimeout(100);
  assert.ok(!isRunning(pid));
});
