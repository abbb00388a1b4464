import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { nodeTooOld } from "../../scripts/node-version.js";
import { root } from "../support/example.ts";

const entry = join(root, "scripts/mingzhang.js");
const start = (...words: string[]) =>
  spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });

test("a Node from the lowest on passes, an older one is told which is needed and how", () => {
  for (const version of ["22.22.0", "22.23.1", "23.0.0", "24.21.0", "100.0.0"]) {
    assert.equal(nodeTooOld(version, ">=22.22"), undefined, version);
  }
  for (const version of ["22.21.9", "22.2.0", "20.20.2", "9.99.0", "0.12.18"]) {
    const said = nodeTooOld(version, ">=22.22") ?? "";
    assert.match(said, /^需要 Node 22\.22 或更新，现在是 /);
    assert.match(said, new RegExp(`${version}。.*npm ci.*npm run 运行命令`));
  }
});

test("the entry says it before anything else of ours is loaded, without a stack", () => {
  const versions = "{ value: { ...process.versions, node: '20.20.2' } }";
  const older = `data:text/javascript,Object.defineProperty(process, 'versions', ${versions})`;
  for (const command of ["build", "desk", "nightly", "no-such-command"]) {
    const { status, stdout, stderr } = start("--import", older, entry, command);
    assert.equal(status, 2, stderr);
    assert.equal(stdout, "");
    assert.match(stderr, /^需要 Node 22\.22 或更新，现在是 20\.20\.2。[^\n]*npm run[^\n]*\n$/);
  }
});

test("the entry and what it imports first are plain JavaScript", () => {
  for (const file of ["mingzhang.js", "node-version.js"]) {
    const text = readFileSync(join(root, "scripts", file), "utf8");
    const imported = [...text.matchAll(/^import .* from "(.*)";/gm)].map(([, from]) => from);
    assert.deepEqual(
      imported.filter((from) => !from?.startsWith("node:") && from !== "./node-version.js"),
      [],
    );
  }
});

test("the entry runs a command with its options, and lists the commands", () => {
  const { status, stdout } = start(entry, "check", "--format", "json");
  assert.equal(status, 0);
  assert.ok(JSON.parse(stdout).summary);
  const wrong = start(entry, "check", "--nothing");
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /^用法有误：Unknown option '--nothing'/);
  for (const words of [[], ["../src/site"], ["constructor"]]) {
    const { status, stderr } = start(entry, ...words);
    assert.equal(status, 2);
    assert.match(stderr, /^用法有误：.*\n可用的命令：approve bench build check /);
  }
});

test("every npm script that runs a command passes through the entry", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const [name, line] of Object.entries<string>(scripts)) {
    assert.doesNotMatch(line, /scripts\/[\w-]+\.ts/, name);
    if (line.includes("scripts/")) assert.match(line, new RegExp(`mingzhang\\.js ${name}$`));
  }
});
