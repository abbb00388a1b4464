import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { placeInEmptyFolder } from "../../src/write/empty-folder.ts";
import { listFiles } from "../../src/write/output-folder.ts";
import { temporaryFolder } from "../support/example.ts";

const files = [
  { path: "data/site.json", content: "{}" },
  { path: "data/units/a.json", content: "{}" },
  { path: "README.md", content: "说明" },
];
const whole = ["README.md", "data/site.json", "data/units/a.json"];
const own = (folder: string) => listFiles(folder).filter((path) => !path.startsWith(".git/"));

/** A process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await once(child, "exit");
  return child.pid ?? 0;
}

test("a new folder, an empty one and one with a repository are filled; no other is touched", () => {
  const folder = join(temporaryFolder(), "a/b");
  placeInEmptyFolder(folder, files);
  assert.deepEqual(listFiles(folder), whole);
  const empty = temporaryFolder();
  placeInEmptyFolder(empty, files);
  assert.deepEqual(listFiles(empty), whole);
  const repository = temporaryFolder();
  mkdirSync(join(repository, ".git"));
  writeFileSync(join(repository, ".git/HEAD"), "ref");
  placeInEmptyFolder(repository, files);
  assert.deepEqual(own(repository), whole);
  assert.throws(() => placeInEmptyFolder(folder, files), /不是空文件夹（有 /);
});

test("a run that fails leaves nothing", () => {
  // A folder stands where a file is to be.
  const broken = [...files, { path: "data/site.json/x", content: "" }];
  const folder = join(temporaryFolder(), "my");
  assert.throws(() => placeInEmptyFolder(folder, broken));
  assert.deepEqual(readdirSync(dirname(folder)), []);
  const repository = temporaryFolder();
  mkdirSync(join(repository, ".git"));
  assert.throws(() => placeInEmptyFolder(repository, broken));
  assert.deepEqual(readdirSync(repository), [".git"]);
});

/** A folder with a repository, and what a run has left that was killed while it wrote or moved. */
function killed(left: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, ".git"));
  for (const [path, content] of Object.entries(left)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

test("what a killed run has left goes, and the next one is whole", async () => {
  const pid = await endedProcess();
  const folder = join(temporaryFolder(), "my");
  const beside = join(dirname(folder), `.my.part-site-${pid}`);
  mkdirSync(beside);
  writeFileSync(join(beside, "README.md"), "半");
  placeInEmptyFolder(folder, files);
  assert.deepEqual(listFiles(folder), whole);
  assert.ok(!existsSync(beside));

  const writing = killed({ [`.part-site-${pid}/data/site.json`]: "半" });
  const moving = killed({ [`.new-site-${pid}/data/site.json`]: "{}", "README.md": "旧" });
  for (const repository of [writing, moving]) {
    placeInEmptyFolder(repository, files);
    assert.deepEqual(own(repository), whole);
    assert.equal(readFileSync(join(repository, "README.md"), "utf8"), "说明");
  }
});

test("what is finished, or somebody's own, never goes", async () => {
  const pid = await endedProcess();
  const finished = killed({ "data/site.json": "我的" });
  mkdirSync(join(finished, `.new-site-${pid}`));
  const own = killed({ [`.part-site-${pid}/README.md`]: "半", "README.md": "我的" });
  for (const [folder, path] of [
    [finished, "data/site.json"],
    [own, "README.md"],
  ] as const) {
    assert.throws(() => placeInEmptyFolder(folder, files), /不是空文件夹/);
    assert.equal(readFileSync(join(folder, path), "utf8"), "我的");
  }
});
