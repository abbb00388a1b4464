import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Finding } from "../../src/finding.ts";
import { copyOfData, temporaryFolder } from "../support/example.ts";
import { run } from "../support/run.ts";

const html =
  "<html><head><title>旧文</title></head><body><h1>第二部分 单位决算情况说明</h1><h2>一、收入支出决算总体情况说明</h2>" +
  "<p>某中心2023年度收入、支出决算总计均为<b>110.00</b>万元。</p></body></html>";

function sourceFile(): string {
  const path = join(temporaryFolder(), "旧文.html");
  writeFileSync(path, html);
  return path;
}

const identity = ["--unit", "nmg-bigdata", "--year", "2023", "--kind", "final-accounts"];

test("import --text writes a draft that check loads without an error, and never overwrites one", async () => {
  const data = copyOfData();
  const text = sourceFile();
  const { code, out } = await run("import", "--text", text, "--data", data, ...identity);
  assert.equal(code, 0);
  assert.match(out, /^旧文\.html：按制式 \S+ 找到 \d+ 节（共 \d+ 节），1 个数\n把握：确定 1 个，/);
  assert.match(out, /没有找到“政府采购支出决算情况说明”一节/);
  const { findings } = JSON.parse((await run("check", "--data", data, "--format", "json")).out);
  const faults = findings.filter(
    ({ year, severity, blocking }: Finding) => blocking || (year === 2023 && severity === "error"),
  );
  assert.deepEqual(faults, []);
  const again = await run("import", "--text", text, "--data", data, ...identity);
  assert.equal(again.code, 2);
  assert.match(again.err, /已经有了，不会覆盖/);
});

test("import --text --dry-run --format json prints one document and writes nothing", async () => {
  const data = copyOfData();
  const options = ["--dry-run", "--format", "json", "--data", data, ...identity];
  const { code, out } = await run("import", "--text", sourceFile(), ...options);
  assert.equal(code, 0);
  const report = JSON.parse(out);
  assert.deepEqual(report.written, []);
  assert.equal(report.figures[0].id, "totals.income-total.amount");
  assert.deepEqual(report.summary, { high: 1, medium: 0, low: 0 });
  assert.equal(existsSync(join(data, "nmg-bigdata/2023")), false);
});

test("wrong use ends with 2", async () => {
  assert.equal((await run("import", "--text", sourceFile())).code, 2);
  const nobody = ["--unit", "nobody", "--year", "2023", "--kind", "budget"];
  assert.match((await run("import", "--text", sourceFile(), ...nobody)).err, /不在 units\/ 里/);
});
