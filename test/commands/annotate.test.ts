import assert from "node:assert/strict";
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { copyOfData, root, temporaryFolder } from "../support/example.ts";
import { run } from "../support/run.ts";

const corpus = (name: string) => join(root, "test/input/workbooks", name);
const faulty = corpus("nmg-final-accounts-2024.wan.faulty.sheetjs.xlsx");
const identity = ["--unit", "nmg-bigdata", "--year", "2021", "--kind", "final-accounts"];
const list = (file: string) => {
  const sheet = xlsx.read(readFileSync(file)).Sheets.问题清单;
  assert.ok(sheet, "the copy has a list of problems");
  return xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "" });
};

test("an import with errors writes the annotated copy, and what was read as a draft", async () => {
  const data = copyOfData([]);
  const folder = temporaryFolder();
  const copy = join(folder, "批注.xlsx");
  const options = [...identity, "--data", data, "--annotate", copy, "--format", "json"];
  const { code, out } = await run("import", faulty, ...options);
  const report = JSON.parse(out);
  assert.equal(code, 1);
  assert.ok(report.written.some((file: string) => file.endsWith("/tables.xlsx")));
  assert.equal(report.annotated, copy);
  assert.ok(existsSync(join(data, "nmg-bigdata/2021/final-accounts/tables.xlsx")));
  assert.equal(list(copy).length, report.problems.length + 1);
  // Its name ends with a blank.
  const sheet = xlsx.read(readFileSync(copy)).Sheets["Sheet12 "];
  const cell = sheet?.G14 as xlsx.CellObject;
  assert.match(cell.c?.[0]?.t ?? "", /^错误：应为以万元为单位的金额，实为“#REF!”/);
  assert.deepEqual(readdirSync(folder), ["批注.xlsx"], "nothing is left beside the copy");
});

test("a clean .xls is imported and annotated; the copy says that its looks are lost", async () => {
  const data = copyOfData([]);
  const copy = join(temporaryFolder(), "copy.xlsx");
  const received = corpus("nmg-final-accounts-2024.wan.clean.libreoffice.xls");
  const options = [...identity, "--data", data, "--annotate", copy];
  const { code, out } = await run("import", received, ...options);
  assert.equal(code, 0, out);
  assert.ok(out.trimEnd().endsWith(`已批注 ${copy}`), out);
  assert.ok(existsSync(join(data, "nmg-bigdata/2021/final-accounts/tables.xls")));
  assert.match(list(copy)[1]?.join("|") ?? "", /^1\|提醒\|.*收到的是 \.xls，.*没有保留\|/);
});

test("--dry-run annotates too", async () => {
  const data = copyOfData([]);
  const copy = join(temporaryFolder(), "copy.xlsx");
  const options = [...identity, "--data", data, "--annotate", copy, "--dry-run"];
  assert.equal((await run("import", faulty, ...options)).code, 1);
  assert.ok(list(copy).length > 50);
});

test("the workbook itself is never overwritten, and wrong places are refused", async () => {
  const folder = temporaryFolder();
  const received = join(folder, "received.xlsx");
  copyFileSync(faulty, received);
  const wrong = async (copy: string, message: RegExp) => {
    const { code, err } = await run(
      "import",
      received,
      ...identity,
      "--dry-run",
      "--annotate",
      copy,
    );
    assert.equal(code, 2, copy);
    assert.match(err, message);
  };
  await wrong(received, /不覆盖收到的工作簿/);
  await wrong(join(folder, "..", folder.split("/").at(-1) ?? "", "received.xlsx"), /不覆盖/);
  await wrong(join(folder, "copy.xls"), /应以 \.xlsx 结尾/);
  await wrong(join(folder, "nowhere/copy.xlsx"), /不存在/);
  assert.ok(readFileSync(received).equals(readFileSync(faulty)));
});

test("what can't be opened can't be annotated, and is told", async () => {
  const folder = temporaryFolder();
  const received = join(folder, "received.xlsx");
  writeFileSync(received, "no workbook");
  const copy = join(folder, "copy.xlsx");
  const { code, out } = await run("import", received, ...identity, "--annotate", copy);
  assert.equal(code, 1);
  assert.match(out, /没有批注：打不开的工作簿无法批注/);
  assert.equal(existsSync(copy), false);
});
