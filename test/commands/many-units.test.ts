import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { temporaryFolder } from "../support/example.ts";
import { manyFolder, manyUnit, writeManyUnits } from "../support/many-units.ts";
import { run } from "../support/run.ts";

const count = process.env.MINGZHANG_PAGES === "all" ? 120 : 50;
/** Warnings of each unit: 600 together, more than are listed one by one. */
const each = 600 / count;
/** Units that the summary of findings names. */
const named = 40;
const root = temporaryFolder();
const data = join(root, "data");
const out = join(root, "dist");
const build = async (...more: string[]) =>
  await run("build", "--data", data, "--out", out, "--no-search", ...more);
const numbers = Array.from({ length: count }, (_, index) => index + 1);
const isShown = (number: number) => existsSync(join(out, manyFolder(number), "index.html"));

before(() => writeManyUnits(data, count));

test(`${count} units: a clean build says nothing but what it made`, async () => {
  const { code, out: said, err } = await build();
  assert.equal(code, 0);
  assert.equal(err, "");
  assert.match(said, /^已生成 .*：\d+ 页，\d+ 个文件/);
  assert.ok(numbers.every(isShown));
});

test("one broken: its last release stays, the others go on, 5 lines say so, exit 1", async () => {
  const broken = join(data, manyFolder(7), "tables.xlsx");
  const bytes = readFileSync(broken);
  const changed = join(data, "units", `${manyUnit(8)}.json`);
  writeFileSync(broken, "not a workbook");
  const unit = JSON.parse(readFileSync(changed, "utf8"));
  writeFileSync(changed, JSON.stringify({ ...unit, name: "某新局" }));
  const { code, err } = await build();
  writeFileSync(broken, bytes);
  assert.equal(code, 1);
  assert.equal(
    err,
    `${manyFolder(7)}（已公开）有错误，网站上仍是上一版：
错误 IN-02  data/${manyFolder(7)}/tables.xlsx
  打不开工作簿：不是 .xlsx 或 .xls 工作簿
  → 请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试；只改扩展名没有用。
1 个错误，0 个提醒，0 个说明
`,
  );
  assert.ok(numbers.every(isShown));
  const page = readFileSync(join(out, manyFolder(8), "duties/index.html"), "utf8");
  assert.match(page, /某新局/);
});

test("many findings are counted by unit, and stand in a file", async () => {
  for (const number of numbers) {
    const file = join(data, manyFolder(number), "acknowledgements.json");
    // Each acknowledgement that matches nothing is a warning.
    const acknowledgements = Array.from({ length: each }, (_, index) => ({
      rule: "FA-01",
      where: `${index}`,
      reason: "示例",
      date: "2025-01-01",
    }));
    writeFileSync(file, JSON.stringify({ schemaVersion: 1, acknowledgements }));
  }
  const report = join(root, "findings.txt");
  const { code, out: said } = await run("check", "--data", data, "--report", report);
  assert.equal(code, 0);
  const lines = said.split("\n");
  assert.ok(lines.length < 60, `${lines.length} lines`);
  assert.ok(lines.includes(`  ${manyUnit(1)}：0 个错误，${each} 个提醒，0 个说明`));
  assert.ok(
    lines.includes(
      `  另有 ${count - named} 个单位：0 个错误，${each * (count - named)} 个提醒，0 个说明`,
    ),
  );
  assert.ok(lines.includes("0 个错误，600 个提醒，0 个说明"));
  const details = readFileSync(report, "utf8");
  assert.equal(details.match(/^提醒 IN-13 /gm)?.length, 600);

  const one = await run("check", "--data", data, "--unit", manyUnit(3));
  assert.equal(one.out.match(/^提醒 IN-13 /gm)?.length, each);
});
