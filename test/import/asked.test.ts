import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { ImportRequest } from "../../src/import/import-request.ts";
import { planImport } from "../../src/import/import-workbook.ts";
import type { PlannedImport } from "../../src/import/planned-import.ts";
import { writeImport } from "../../src/import/write-import.ts";
import {
  type MadeUpDisclosure,
  madeUpDisclosures,
} from "../support/corpus/disclosures/disclosures.ts";
import { Grid } from "../support/corpus/grid.ts";
import { writeSheetJs } from "../support/corpus/write-sheetjs.ts";
import { ownFolder } from "../support/own-folder.ts";

const [national, , integrated] = madeUpDisclosures;
const none = { tables: [], columns: [], rows: [], money: [] };

function request(
  data: string,
  made: MadeUpDisclosure,
  change: Partial<ImportRequest> = {},
  spoil: (sheets: Grid[]) => void = () => {},
): ImportRequest {
  const sheets = made.sheets();
  spoil(sheets);
  const { id, unit, kind } = made;
  return {
    file: "收到.xlsx",
    bytes: writeSheetJs(sheets),
    data,
    unit: id,
    year: unit.year,
    kind,
    corrections: none,
    ...change,
  };
}

const errorsOf = (plan: PlannedImport) =>
  plan.report.problems
    .filter(({ severity }) => severity === "error")
    .map(({ rule, message }) => `${rule} ${message}`);

function made(disclosure: MadeUpDisclosure | undefined): MadeUpDisclosure {
  if (!disclosure) throw new Error("no such disclosure");
  return disclosure;
}

test("元 over figures of 万元, and 万元 over figures of 元, are asked; a confirmed unit is not", async () => {
  const data = ownFolder();
  const relabel = (from: string, to: string) => (sheets: Grid[]) => {
    for (const sheet of sheets) {
      sheet.map((cell) =>
        cell.part === "unit" ? { ...cell, value: String(cell.value).replace(from, to) } : cell,
      );
    }
  };
  const small = await planImport(request(data, made(national), {}, relabel("万元", "元")));
  assert.match(
    errorsOf(small)[0] ?? "",
    /^IN-31 “收入支出决算总表”、.*按所写的单位（元）全年最大的一个数只有 \d+\.\d\d 元$/,
  );
  assert.equal(small.blocked, false, "what was read is kept as a draft");
  const large = await planImport(
    request(data, made(madeUpDisclosures[1]), {}, relabel("元", "万元")),
  );
  assert.match(
    errorsOf(large)[0] ?? "",
    /^IN-31 .*按所写的单位（万元）最大的一个数有 [\d.]+ 亿元$/,
  );
  const ids = [
    "totals",
    "income",
    "expenditure",
    "fiscal-totals",
    "general-budget",
    "basic-detail",
  ];
  const confirmed = { ...none, money: ids.map((id) => `${id}=元`) };
  assert.deepEqual(
    errorsOf(
      await planImport(
        request(data, made(national), { corrections: confirmed }, relabel("万元", "元")),
      ),
    ),
    [],
  );
});

test("the workbook of another unit, of another year and of the other kind are told", async () => {
  const data = ownFolder();
  const other = await planImport(request(data, made(national), { unit: "guangdong-final" }));
  assert.deepEqual(errorsOf(other), [
    "IN-32 工作簿写的单位是“江畔市学府路实验学校”，要导入的却是“海州市农业技术推广站”（9 张工作表：GK01、公开02表、公开03表、GK04、公开05表、GK06）",
  ]);
  const same = { ...none, unitNames: ["江畔市学府路实验学校"] };
  assert.deepEqual(
    errorsOf(
      await planImport(
        request(data, made(national), { unit: "guangdong-final", corrections: same }),
      ),
    ),
    [],
  );
  const year = await planImport(request(data, made(madeUpDisclosures[4]), { year: 2025 }));
  assert.match(errorsOf(year)[0] ?? "", /^IN-32 工作簿的标题写的是2026年，要导入的却是2025年度/);
  const kind = await planImport(request(data, made(national), { kind: "budget" }));
  assert.deepEqual(errorsOf(kind), [
    "IN-08 没有读出任何表：表名是“收入支出决算总表”，要导入的却是预算",
  ]);
  assert.equal(kind.blocked, true);
});

test("what is published is replaced only when that is asked for, a draft never by another unit's workbook", async () => {
  const data = ownFolder();
  const first = await planImport(request(data, made(national)));
  writeImport(data, first);
  assert.equal((await planImport(request(data, made(national), { year: 2024 }))).blocked, false);
  const foreign = madeUpDisclosures[1];
  const taken = await planImport(request(data, made(foreign), { unit: made(national).id }));
  assert.equal(taken.blocked, true);
  const file = join(data, first.folder, "disclosure.json");
  const record = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(
    file,
    JSON.stringify({ ...record, status: "published", dates: { published: "2025-08-20" } }),
  );
  const again = await planImport(request(data, made(national)));
  assert.equal(again.blocked, true);
  assert.deepEqual(
    errorsOf(again).filter((text) => text.startsWith("IN-33")),
    ["IN-33 hubei-final/2024/final-accounts 的状态是“已公开”，没有替换它的表格"],
  );
  const asked = await planImport(request(data, made(national), { replacePublished: true }));
  assert.deepEqual(
    errorsOf(asked).filter((text) => text.startsWith("IN-33")),
    [],
  );
});

test("a table of the unit's own is read under its own headers, remembered, and can be left out", async () => {
  const data = ownFolder();
  const add = (sheets: Grid[]) => {
    const own = new Grid("补助");
    const rows = [
      ["2025年部门管理的补助资金分配表"],
      ["单位：万元"],
      ["序号", "补助名称", "地区", "金额"],
      ["1", "技术推广补助", "甲县", 12.5],
      ["2", "技术推广补助", "乙县", 7.5],
      [null, "合计", null, 20],
    ];
    rows.forEach((line, row) => {
      line.forEach((value, column) => {
        if (value !== null)
          own.put(row, column, { value, part: typeof value === "number" ? "value" : "label" });
      });
    });
    sheets.push(own);
  };
  const plan = await planImport(request(data, made(integrated), {}, add));
  const own = plan.report.tables.find(({ id }) => id === "own-1");
  assert.deepEqual(
    [own?.title, own?.rows, own?.columns],
    ["部门管理的补助资金分配表", 3, ["地区", "金额"]],
  );
  assert.ok(
    plan.report.problems.some(
      ({ rule, message }) => rule === "IN-34" && message.includes("（own-1）"),
    ),
  );
  writeImport(data, plan);
  const next = await planImport(request(data, made(integrated), {}, add));
  assert.ok(
    next.report.problems.every(({ rule }) => rule !== "IN-34"),
    "asked once",
  );
  const left = await planImport(
    request(
      ownFolder(),
      made(integrated),
      { corrections: { ...none, tables: ["补助!A1=none"] } },
      add,
    ),
  );
  assert.ok(left.report.tables.every(({ id }) => id !== "own-1"));
});

test("a correction changes what it says, also where two headings end in the same word", async () => {
  const rename = (sheets: Grid[]) => {
    const income = sheets.find(({ name }) => name === "表2");
    for (const column of [3, 13]) {
      const cell = income?.cell(2, column);
      if (cell) income?.put(2, column, { ...cell, value: column === 3 ? "甲类来源" : "乙类来源" });
    }
  };
  const data = ownFolder();
  const before = await planImport(request(data, made(integrated), {}, rename));
  assert.match(
    errorsOf(before)[0] ?? "",
    /^IN-08 “收入总表”的表头缺少：.*；表里有制式之外的表头：甲类来源→小计、乙类来源→小计$/,
  );
  const columns = ["表2!D4=income.current", "表2!N4=income.carryover"];
  const after = await planImport(
    request(data, made(integrated), { corrections: { ...none, columns } }, rename),
  );
  const income = after.placements.find(({ table }) => table === "income");
  const at = (id: string) =>
    income?.columns.find((place) => "column" in place && place.column === id)?.at;
  assert.deepEqual([at("current"), at("carryover")], ["D", "N"]);
});
