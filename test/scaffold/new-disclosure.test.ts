import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { statementOf } from "../../src/model/disclosure-model.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { checkData } from "../../src/site/checked-data.ts";
import { copyOfData, exampleDisclosure } from "../support/example.ts";
import { run } from "../support/run.ts";

const folder = "nmg-bigdata/2025/final-accounts";
const create = async (data: string, ...more: string[]) =>
  await run(
    "new",
    "--unit",
    "nmg-bigdata",
    "--year",
    "2025",
    "--kind",
    "final-accounts",
    "--data",
    data,
    ...more,
  );
const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

test("a new year begins as a draft with last year's figures as the base of its changes", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  const { code, out } = await create(data);
  assert.equal(code, 0);
  assert.match(out, /（草稿），\d+ 个文件，依据 nmg-bigdata\/2024\/final-accounts。/);

  const record = readJson(join(data, folder, "disclosure.json"));
  assert.equal(record.status, "draft");
  assert.equal(record.form, "nmg-final-accounts-2024");
  assert.deepEqual(record.figures["official-expenses.vehicle-operation.final-previous"], {
    label: "公务用车运行维护费·决算数（上年决算）",
    printed: "11.75",
    unit: "万元",
  });
  const last = await exampleDisclosure();
  for (const [id, { printed }] of Object.entries<{ printed: string }>(record.figures)) {
    const cell = id.replace(/-previous$/, "");
    const figure = last.figures.get(cell) ?? statementOf(last, cell);
    assert.ok(figure?.value, id);
    assert.equal(printed, formatDecimal(figure.value), id);
  }
});

test("the check finds no fault in it, and says what is left to do", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  await create(data);
  const { checked, findings } = await checkData(data);
  assert.ok(checked);
  const own = findings.filter(({ year }) => year === 2025);
  assert.deepEqual([...new Set(own.map(({ severity }) => severity))], ["warning"]);
  const of = (rule: string) => own.filter((finding) => finding.rule === rule);
  const tables = (await exampleDisclosure()).form.tables.length;
  assert.equal(of("TD-01").length, tables);
  assert.deepEqual(
    of("TD-02").find(({ where }) => where.includes("text/duties.md")),
    {
      rule: "TD-02",
      severity: "warning",
      blocking: false,
      unit: "nmg-bigdata",
      year: 2025,
      kind: "final-accounts",
      where: `data/${folder}/text/duties.md · 第 1 行`,
      message: "正文还没有写",
      fix: "请写好内容，并删去“【待写】”。",
    },
  );
  const count = of("TD-03").find(({ message }) =>
    message.endsWith("使用财政拨款开支的公务用车保有量（12月31日）"),
  );
  assert.equal(count?.where, `data/${folder}/tables.xlsx · 其他数字`);
  assert.equal(count?.fix, "请在工作簿的“其他数字”里填写（单位：辆），再导入；没有发生的填 0。");
  for (const { message, fix } of of("TD-03")) assert.doesNotMatch(message + fix, /[a-z]+[.-][a-z]/);
});

test("what has been filled in leaves the list", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  await create(data);
  const file = join(data, folder, "tables.xlsx");
  const book = xlsx.read(readFileSync(file), { cellNF: true });
  const sheet = book.Sheets.公开07表;
  assert.ok(sheet);
  const [, value] = Object.entries(sheet).find(([, cell]) => cell?.v === "302") ?? [];
  assert.ok(value, "last year's codes stand in the template");
  const row = Object.keys(sheet)
    .find((address) => sheet[address]?.v === "302")
    ?.slice(1);
  sheet[`C${row}`] = { t: "n", v: 12.5, z: "0.00" };
  writeFileSync(file, xlsx.write(book, { type: "buffer", bookType: "xlsx" }));
  const left = (await checkData(data)).findings.filter(
    ({ rule, where }) => rule === "TD-01" && where.includes("公开07表"),
  );
  assert.equal(left.length, 1);
  assert.match(left[0]?.message ?? "", /还有\d+格空白，这是第一格/);
});

test("what is left to write is never published", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  await create(data);
  const file = join(data, folder, "disclosure.json");
  writeFileSync(file, JSON.stringify({ ...readJson(file), status: "approved" }));
  const found = (await checkData(data)).findings.find(
    ({ rule, where }) => rule === "IN-19" && where.includes("duties.md"),
  );
  assert.equal(found?.message, "正文还没有写，不能公开");
  assert.equal(found?.blocking, true);
});

test("nothing is overwritten, and a unit without an earlier year is told what to do", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  await create(data);
  const before = readFileSync(join(data, folder, "disclosure.json"), "utf8");
  const again = await create(data);
  assert.equal(again.code, 2);
  assert.match(again.err, /已经有了，不会覆盖。/);
  assert.equal(readFileSync(join(data, folder, "disclosure.json"), "utf8"), before);

  const other = await run(
    "new",
    "--unit",
    "nobody",
    "--year",
    "2025",
    "--kind",
    "budget",
    "--data",
    data,
  );
  assert.equal(other.code, 2);
  assert.match(other.err, /“nobody”在 2025 年以前没有可作依据的公开。/);
  assert.equal(existsSync(join(data, "nobody")), false);
});
