import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { replaceFolder, writeFiles } from "../../src/write/output-folder.ts";
import { temporaryFolder } from "../support/example.ts";

const page = (content: string) => async (staging: string) => {
  writeFiles(staging, [{ path: "index.html", content }]);
};

test("a finished build takes the place of the old one and leaves nothing beside it", async () => {
  const folder = temporaryFolder();
  const out = join(folder, "dist");
  await replaceFolder(out, page("old"));
  await replaceFolder(out, page("new"));
  assert.equal(readFileSync(join(out, "index.html"), "utf8"), "new");
  assert.deepEqual(readdirSync(folder), ["dist"]);
});

test("a failed build leaves the old one whole and no half-written folder", async () => {
  const folder = temporaryFolder();
  const out = join(folder, "dist");
  await replaceFolder(out, page("old"));
  const failing = replaceFolder(out, async (staging) => {
    await page("half")(staging);
    throw new Error("disk full");
  });
  await assert.rejects(failing, /disk full/);
  assert.equal(readFileSync(join(out, "index.html"), "utf8"), "old");
  assert.deepEqual(readdirSync(folder), ["dist"]);
});

test("what a killed build left is removed, and a site lost between two renames comes back", async () => {
  const folder = temporaryFolder();
  const out = join(folder, "dist");
  mkdirSync(join(folder, "dist.building-99999999"));
  mkdirSync(join(folder, "dist.previous"));
  writeFileSync(join(folder, "dist.previous", "index.html"), "old");
  await assert.rejects(
    replaceFolder(out, async () => {
      throw new Error("x");
    }),
  );
  assert.equal(readFileSync(join(out, "index.html"), "utf8"), "old");
  assert.equal(existsSync(join(folder, "dist.building-99999999")), false);
});

test("two files for one path fail", () => {
  const folder = temporaryFolder();
  const file = { path: "a.txt", content: "1" };
  assert.throws(() => writeFiles(folder, [file, file]), /EEXIST/);
});
