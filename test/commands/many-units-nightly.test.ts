import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { verifySite } from "../../src/publish/verify-site.ts";
import { temporaryFolder } from "../support/example.ts";
import { contradictUnit, manyFolder, manyUnit, writeManyUnits } from "../support/many-units.ts";
import { run } from "../support/run.ts";

const count = process.env.MINGZHANG_PAGES === "all" ? 120 : 20;
const root = temporaryFolder();
const data = join(root, "data");
const link = join(root, "site");
const nightly = async () => await run("nightly", "--data", data, "--publish", link, "--no-search");
const numbers = Array.from({ length: count }, (_, index) => index + 1);
const shownAt = (number: number) => join(link, manyFolder(number), "index.html");

/** Gives a disclosure another status, as an editor would. */
function setStatus(number: number, status: string): void {
  const file = join(data, manyFolder(number), "disclosure.json");
  const record = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...record, status, dates: {} }));
}

before(() => writeManyUnits(data, count));

test(`nightly of ${count} units: a clean run says nothing but what it published`, async (t) => {
  // An approved budget is shown like a published one; unlike that, it may still be changed.
  setStatus(9, "approved");
  const { code, out, err } = await nightly();
  assert.equal(code, 0, err);
  assert.equal(err, "");
  assert.match(out, /^已发布第 1 版\n/);
  assert.ok(numbers.every((number) => existsSync(shownAt(number))));
  t.diagnostic(out.trim().split("\n").at(-1) ?? "");
});

test("one broken, one contradicting itself: the others are published, the two are told, exit 1", async (t) => {
  const kept = readFileSync(shownAt(7), "utf8");
  writeFileSync(join(data, manyFolder(7), "tables.xlsx"), "not a workbook");
  contradictUnit(data, 9);
  const unit = join(data, "units", `${manyUnit(8)}.json`);
  writeFileSync(
    unit,
    JSON.stringify({ ...JSON.parse(readFileSync(unit, "utf8")), name: "某新局" }),
  );
  const { code, out, err } = await nightly();
  assert.equal(code, 1);
  assert.match(out, /^已发布第 2 版\n/);
  const lines = err.split("\n");
  assert.ok(lines.length <= 14, err);
  assert.ok(lines.includes(`${manyFolder(7)}（已公开）有错误，网站上仍是上一版：`));
  assert.ok(lines.includes(`错误 IN-02  data/${manyFolder(7)}/tables.xlsx`));
  assert.ok(
    lines.some((line) => line.startsWith(`${manyFolder(9)}（已批复）有核对错误，`)),
    err,
  );
  assert.ok(lines.some((line) => line.startsWith("错误 BU-01")));
  assert.ok(numbers.every((number) => existsSync(shownAt(number))));
  assert.equal(readFileSync(shownAt(7), "utf8"), kept, "the last release is shown on");
  assert.match(readFileSync(join(link, manyFolder(8), "duties/index.html"), "utf8"), /某新局/);
  assert.deepEqual(verifySite(link).findings, []);
  t.diagnostic(`${lines.length - 1} lines; ${out.trim().split("\n").at(-1)}`);
});
