import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { planImport } from "../../src/import/import-workbook.ts";
import { writeImport } from "../../src/import/write-import.ts";
import { checkData } from "../../src/site/checked-data.ts";
import { madeUpDisclosures } from "../support/corpus/disclosures/disclosures.ts";
import { writeSheetJs } from "../support/corpus/write-sheetjs.ts";
import { ownFolder } from "../support/own-folder.ts";

const [national] = madeUpDisclosures;
if (!national) throw new Error("there are made-up disclosures");
const { id, unit, kind, sheets } = national;
const folder = `${id}/${unit.year}/${kind}`;
const visitors = "official-expenses.hospitality.domestic-visitors";

/** A workbook with the sheet 其他数字 and a cover, and no table. */
function figuresAlone(rows: readonly [string, number, string][]): Uint8Array {
  const book = xlsx.utils.book_new();
  const add = (name: string, lines: (string | number)[][]) =>
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(lines), name);
  add("封面", [[`${unit.name}${unit.year}年度决算`]]);
  add("其他数字", [["项目", "数值", "单位"], ...rows.map((row) => [...row])]);
  return xlsx.write(book, { type: "buffer", bookType: "xlsx" });
}

const plan = (data: string, bytes: Uint8Array) =>
  planImport({
    file: "其他数字.xlsx",
    bytes,
    data,
    unit: id,
    year: unit.year,
    kind,
    corrections: { tables: [], columns: [], rows: [], money: [] },
  });

/** A data folder with the tables of the unit's first year. */
async function folderOfTables(): Promise<string> {
  const data = ownFolder();
  writeImport(data, await plan(data, writeSheetJs(sheets())));
  return data;
}

test("a workbook with 其他数字 alone brings its figures, and the tables stay", async () => {
  const data = await folderOfTables();
  const workbook = join(data, folder, "tables.xlsx");
  const before = readFileSync(workbook);
  const done = await plan(data, figuresAlone([["国内公务接待人次", 7, "人次"]]));
  assert.deepEqual(done.report.problems, []);
  assert.deepEqual(done.report.otherFigures, { sheet: "其他数字", figures: 1 });
  assert.equal(done.blocked, false);
  assert.equal(done.replaces, undefined);
  assert.deepEqual(writeImport(data, done), [`${folder}/disclosure.json`]);
  assert.deepEqual(readFileSync(workbook), before);
  const { figures } = JSON.parse(readFileSync(join(data, folder, "disclosure.json"), "utf8"));
  assert.deepEqual(figures[visitors], { label: "国内公务接待人次", printed: "7", unit: "人次" });
  // What another sheet gave before stays.
  writeImport(data, await plan(data, figuresAlone([["国内公务接待批次", 2, "个"]])));
  const again = JSON.parse(readFileSync(join(data, folder, "disclosure.json"), "utf8"));
  assert.equal(again.figures[visitors].printed, "7");
});

test("before the tables there is no draft for it; a wrong row is told, and alone gives nothing", async () => {
  const first = await plan(ownFolder(), figuresAlone([["国内公务接待人次", 7, "人次"]]));
  assert.equal(first.blocked, true);
  assert.deepEqual(
    first.report.problems.map(({ rule, message }) => `${rule} ${message}`),
    ["IN-08 只有“其他数字”，没有表，而这份公开件还没有建"],
  );
  const wrong = await plan(await folderOfTables(), figuresAlone([["接待费用的天数", 7, "天"]]));
  assert.equal(wrong.blocked, true);
  assert.deepEqual(
    wrong.report.problems.map(({ rule, cell }) => `${rule} ${cell}`),
    ["IN-36 A2"],
  );
});

test("what a first year is compared with is asked by name, and the sheet takes it", async () => {
  const data = await folderOfTables();
  const asked = async () =>
    (await checkData(data)).findings.flatMap(({ rule, message, fix }) => {
      const label = /：(.+（(?:上年决算|年初预算)）)$/.exec(message)?.[1];
      const money = /（单位：(.+?)）/.exec(fix)?.[1];
      return rule === "TD-03" && label && money ? [{ label, money }] : [];
    });
  const before = await asked();
  assert.ok(before.length > 3, `${before.length}`);
  const rows = before.map(({ label, money }): [string, number, string] => [label, 10, money]);
  const done = await plan(data, figuresAlone(rows));
  assert.deepEqual(done.report.problems, []);
  assert.equal(done.report.otherFigures?.figures, before.length);
  writeImport(data, done);
  assert.deepEqual(await asked(), []);
});
