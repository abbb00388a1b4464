import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { InputError, inputFault } from "../../src/finding.ts";
import { runHook } from "../../src/publish/run-hook.ts";
import {
  statusFile,
  statusOfFailure,
  statusOfRun,
  writeStatus,
} from "../../src/publish/run-status.ts";
import { writeManyUnits } from "../support/many-units.ts";
import { withoutShell } from "../support/posix.ts";
import { Publishing } from "../support/publishing.ts";
import { run } from "../support/run.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const now = new Date("2026-02-03T04:05:06Z");
const fault = inputFault("IN-04", "data/a.xlsx · 表 · B2", "不是数", "请改正。");

function program(script: string): string {
  const file = join(temporaryFolder(), "hook");
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

test("the status says what is shown, withheld and waiting, with reasons", async () => {
  const site = new Publishing();
  const report = await site.run(site.before);
  const held = { what: "disclosure", path: "a/2025/budget", unit: "a", cause: "input" } as const;
  const waiting = { path: "b/2025/budget", unit: "b", publishAt: "2026-03-01", kept: false };
  const status = statusOfRun(
    { ...report, withheld: [{ ...held, kept: true, findings: [fault] }], waiting: [waiting] },
    site.link,
    now,
  );
  writeStatus(site.link, status);
  const written = JSON.parse(readFileSync(statusFile(site.link), "utf8"));
  assert.deepEqual(written, JSON.parse(JSON.stringify(status)));
  assert.equal(written.result, "published");
  assert.equal(written.shown.number, 1);
  assert.deepEqual(written.withheld[0].reasons, [
    { rule: "IN-04", where: "data/a.xlsx · 表 · B2", message: "不是数", fix: "请改正。" },
  ]);
  assert.deepEqual(written.waiting, [waiting]);
  assert.equal(existsSync(join(site.link, "status.json")), false);
});

test("a run that failed names its faults, and the release that is still shown", async () => {
  const site = new Publishing();
  await site.run(site.before);
  const status = statusOfFailure(new InputError([fault]), site.link, now);
  assert.equal(status.result, "failed");
  assert.equal(status.shown?.number, 1);
  assert.deepEqual(
    status.failure?.map(({ message }) => message),
    ["不是数"],
  );
});

const skip = withoutShell;

test("a hook is handed the status; one that fails, is missing or reads nothing is only told", {
  skip,
}, () => {
  const status = statusOfFailure(new Error("磁盘已满"), join(temporaryFolder(), "site"), now);
  const out = join(temporaryFolder(), "out.json");
  assert.equal(runHook(program(`cat > '${out}'`), status), undefined);
  assert.equal(JSON.parse(readFileSync(out, "utf8")).failure[0].message, "磁盘已满");
  assert.match(runHook(program("exit 3"), status) ?? "", /以 3 结束/);
  assert.match(runHook(join(temporaryFolder(), "none"), status) ?? "", /没有运行成/);
  assert.equal(runHook(program("exit 0"), status), undefined);
});

test("the command: a failing hook changes neither what is shown nor how the run ends", {
  skip,
}, async () => {
  const folder = temporaryFolder();
  const data = join(folder, "data");
  const [link, out] = [join(folder, "site"), join(folder, "told.json")];
  const hook = program(`cat > '${out}'; exit 7`);
  writeManyUnits(data, 1);
  const nightly = () =>
    run("nightly", "--data", data, "--publish", link, "--no-search", "--hook", hook);
  const first = await nightly();
  assert.equal(first.code, 0, first.err);
  assert.match(first.err, /--hook .*以 7 结束/);
  assert.equal(JSON.parse(readFileSync(out, "utf8")).result, "published");

  writeFileSync(join(data, "site.json"), "{");
  assert.equal((await nightly()).code, 1);
  const told = JSON.parse(readFileSync(statusFile(link), "utf8"));
  assert.equal(told.result, "failed");
  assert.equal(told.shown.number, 1);
  assert.ok(told.failure[0].message.length > 0);
  assert.deepEqual(JSON.parse(readFileSync(out, "utf8")), told);
});
