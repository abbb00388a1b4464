import assert from "node:assert/strict";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { readWorkbookTables } from "../../src/sheets/read-tables.ts";

type Line = readonly (string | number | null)[];
const N = null;

/** Reads one table laid out by hand: what was read of each cell, and every fault. */
async function read(form: string, rows: readonly Line[], merges: readonly string[] = []) {
  const sheet = xlsx.utils.aoa_to_sheet(rows.map((line) => [...line]));
  sheet["!merges"] = merges.map((range) => xlsx.utils.decode_range(range));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, "表");
  const spec = builtInForms.find(({ id }) => id === form);
  if (!spec) throw new Error(`no form ${form}`);
  const bytes = xlsx.write(book, { type: "buffer", bookType: "xlsx" });
  const { placements, findings } = readWorkbookTables(spec, new Set(), await readWorkbook(bytes), {
    where: "a.xlsx",
    file: "a.xlsx",
  });
  const table = placements[0]?.table;
  const cells = (table?.rows ?? []).flatMap((row) =>
    [...row.cells].flatMap(([column, { value }]) =>
      value && value.digits !== 0n ? `${row.id}.${column}=${formatDecimal(value)}` : [],
    ),
  );
  const faults = findings.filter(({ blocking, rule }) => blocking && rule !== "IN-35");
  return { table, cells, faults: faults.map(({ message }) => message) };
}

const basic = "一般公共预算财政拨款基本支出决算表";
const money = (width: number): Line => [...Array(width - 1).fill(N), "单位：万元"];

test("three blocks side by side under two headings; the total's number stands in the last", async () => {
  const { cells, faults } = await read(
    "national-final-accounts",
    [
      [basic],
      money(9),
      ["人员经费", N, N, "公用经费"],
      [
        "科目编码",
        "科目名称",
        "决算数",
        "科目编码",
        "科目名称",
        "决算数",
        "科目编码",
        "科目名称",
        "决算数",
      ],
      ["301", "工资福利支出", 260, "302", "商品和服务支出", 80, "310", "资本性支出", 15],
      ["30101", "基本工资", 260, "30201", "办公费", 80, "31002", "办公设备购置", 15],
      ["人员经费合计", N, 260, "公用经费合计", N, N, N, N, 95],
    ],
    ["A3:C3", "D3:I3", "A7:B7", "D7:H7"],
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(cells, [
    "301.amount=260",
    "30101.amount=260",
    "personnel.amount=260",
    "302.amount=80",
    "30201.amount=80",
    "310.amount=15",
    "31002.amount=15",
    "public.amount=95",
  ]);
});

for (const [order, swapped] of [
  ["部门 first", false],
  ["政府 first", true],
] as const) {
  test(`two economic classifications side by side, ${order}: the rows are the department's`, async () => {
    const pair = (one: Line, other: Line): Line =>
      swapped ? [...other, ...one] : [...one, ...other];
    const heads = pair(["部门预算经济分类", N], ["政府预算经济分类", N]);
    const { cells, faults, table } = await read(
      "national-budget",
      [
        ["一般公共预算基本支出表"],
        money(7),
        [...heads, "本年基本支出", N, N],
        ["科目编码", "科目名称", "科目编码", "科目名称", "合计", "人员经费", "公用经费"],
        ["合计", N, N, N, 340, 260, 80],
        [...pair(["301", "工资福利支出"], [N, N]), 260, 260, N],
        [...pair(["30101", "基本工资"], ["50101", "工资奖金津补贴"]), 200, 200, N],
        [...pair(["30102", "津贴补贴"], ["50101", "工资奖金津补贴"]), 60, 60, N],
        [...pair(["302", "商品和服务支出"], [N, N]), 80, N, 80],
        [...pair(["30201", "办公费"], ["50201", "办公经费"]), 80, N, 80],
      ],
      ["A3:B3", "C3:D3", "E3:G3", "A5:D5"],
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(
      cells.filter((cell) => /^(?:301|302|30101|30201)\./.test(cell)),
      [
        "301.total=260",
        "301.personnel=260",
        "30101.total=200",
        "30101.personnel=200",
        "302.total=80",
        "302.public=80",
        "30201.total=80",
        "30201.public=80",
      ],
    );
    const row = table?.rows.find(({ id }) => id === "30101");
    assert.equal(row?.label, "基本工资");
    assert.deepEqual(
      [...(row?.texts?.values() ?? [])].map(({ text }) => text),
      ["50101", "工资奖金津补贴"],
    );
  });
}

test("two blocks without a heading above them are told apart by their codes", async () => {
  const { cells, faults } = await read("national-final-accounts", [
    [basic],
    money(6),
    ["经济分类科目编码", "科目名称", "金额", "经济分类科目编码", "科目名称", "金额"],
    ["301", "工资福利支出", 260, "302", "商品和服务支出", 80],
    ["人员经费合计", N, 260, "公用经费合计", N, 80],
  ]);
  assert.deepEqual(faults, []);
  assert.deepEqual(cells, [
    "301.amount=260",
    "personnel.amount=260",
    "302.amount=80",
    "public.amount=80",
  ]);
});

test("合计 beside 类、款、项 within the header, and one list with 人员经费 and 公用经费 as columns", async () => {
  const within = await read(
    "national-final-accounts",
    [
      ["支出决算表"],
      money(7),
      ["项目", N, N, N, "本年支出合计", "基本支出", "项目支出"],
      ["支出功能分类科目编码", N, N, "科目名称"],
      ["类", "款", "项", "合计", 340, 260, 80],
      ["205", N, N, "教育支出", 340, 260, 80],
    ],
    ["A3:D3", "A4:C4", "E3:E4", "F3:F4", "G3:G4"],
  );
  assert.deepEqual(within.faults, []);
  assert.deepEqual(within.cells.slice(0, 3), [
    "total.total=340",
    "total.basic=260",
    "total.project=80",
  ]);
  const list = await read("national-final-accounts", [
    [basic],
    money(5),
    ["项目", N, "合计", "人员经费", "公用经费"],
    ["经济分类科目编码", "科目名称"],
    [N, "合计", 340, 260, 80],
    ["301", "工资福利支出", 260, 260, N],
    ["302", "商品和服务支出", 80, N, 80],
  ]);
  assert.deepEqual(list.faults, []);
  assert.deepEqual(list.cells.slice(0, 5), [
    "total.total=340",
    "total.personnel=260",
    "total.public=80",
    "301.total=260",
    "301.personnel=260",
  ]);
});

test("一、二、三 numbered again below 年初结转 are the carryover's, and a row twice is told", async () => {
  const head: Line[] = [
    ["财政拨款收入支出决算总表"],
    money(7),
    ["收入", N, "支出"],
    [
      "项目",
      "决算数",
      "项目",
      "合计",
      "一般公共预算财政拨款",
      "政府性基金预算财政拨款",
      "国有资本经营预算财政拨款",
    ],
  ];
  const merges = ["A3:B3", "C3:G3"];
  const again = await read(
    "national-final-accounts",
    [
      ...head,
      ["一、一般公共预算财政拨款", 310, "二十四、抗疫特别国债安排的支出", 340, 340],
      ["本年收入合计", 310, "本年支出合计", 340, 340],
      ["年初财政拨款结转和结余", 30, "年末财政拨款结转和结余", N],
      ["一、一般公共预算财政拨款", 30],
      ["总计", 340, "总计", 340, 340],
    ],
    merges,
  );
  assert.deepEqual(again.faults, []);
  assert.deepEqual(again.cells.slice(0, 5), [
    "general-budget.amount=310",
    "current-income.amount=310",
    "opening-carryover.amount=30",
    "opening-general-budget.amount=30",
    "income-total.amount=340",
  ]);
  const bonds = again.table?.rows.find(({ id }) => id === "234");
  assert.deepEqual([bonds?.prefix, bonds?.label], ["二十四、", "抗疫特别国债安排的支出"]);
  const twice = await read(
    "national-final-accounts",
    [
      ...head,
      ["一、一般公共预算财政拨款", 310, "本年支出合计", 340, 340],
      ["一、一般公共预算财政拨款", 310, "总计", 340, 340],
    ],
    merges,
  );
  assert.deepEqual(twice.faults, ["“一、一般公共预算财政拨款”出现了两次"]);
});

test("three columns of amounts where the form has one: 决算数 is the amount, the others stay as printed", async () => {
  const { table, cells, faults } = await read(
    "national-final-accounts",
    [
      ["收入支出决算总表"],
      money(8),
      ["收入", N, N, N, "支出"],
      [
        "项目",
        "年初预算数",
        "全年预算数",
        "决算数",
        "项目（按功能分类）",
        "年初预算数",
        "全年预算数",
        "决算数",
      ],
      ["栏次", "1", "2", "3", "栏次", "4", "5", "6"],
      ["一、一般公共预算财政拨款收入", 290, 320, 340, "五、教育支出", 290, 320, 340],
      ["总计", 290, 320, 340, "总计", 290, 320, 340],
    ],
    ["A3:D3", "E3:H3"],
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(cells.slice(0, 3), [
    "general-budget.amount=340",
    "general-budget.initial-budget=290",
    "general-budget.annual-budget=320",
  ]);
  assert.deepEqual(
    table?.spec.columns.map(({ label }) => label),
    ["决算数", "年初预算数", "全年预算数"],
  );
});

test("codes that come again for each unit make a list; years of 三公 one below the other too", async () => {
  const units = await read(
    "sichuan-budget",
    [
      ["表3"],
      ["一般公共预算支出预算表"],
      money(8),
      ["科目编码", N, N, "单位代码", "单位名称（科目）", "合计", "基本支出", "项目支出"],
      ["类", "款", "项"],
      [N, N, N, N, "合计", 340, 260, 80],
      [N, N, N, "610001", "甲单位", 200, 150, 50],
      ["205", "02", "02", "610001", "小学教育", 200, 150, 50],
      [N, N, N, "610002", "乙单位", 140, 110, 30],
      ["205", "02", "02", "610002", "小学教育", 140, 110, 30],
    ],
    ["A4:C4"],
  );
  assert.deepEqual(units.faults, []);
  assert.equal(units.table?.rows.length, 5);
  const years = await read(
    "beijing-budget",
    [
      ["财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表"],
      money(7),
      ["年度", "合计", "因公出国（境）费", "公务接待费", "公务用车购置及运行费", N, N],
      [N, N, N, N, "小计", "公务用车购置费", "公务用车运行费"],
      ["2024年", 30, 1, 9, 20, 5, 15],
      ["2025年", 28, 1, 8, 19, 5, 14],
    ],
    ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3"],
  );
  assert.deepEqual(years.faults, []);
  assert.deepEqual(
    years.table?.rows.map(({ label }) => label),
    ["2024年", "2025年"],
  );
});

test("a title of the kind is kept as printed, without year and number", async () => {
  const { table, faults } = await read(
    "shanghai-district-budget",
    [
      ["2026年部门财务收支预算总表"],
      ["编制部门：某某局", N, N, "单位：元"],
      ["本年收入", N, "本年支出"],
      ["项目", "预算数", "项目", "预算数"],
      ["一、财政拨款收入", 3400000, "一、教育支出", 3400000],
      ["1. 一般公共预算", 3400000],
      ["收入总计", 3400000, "支出总计", 3400000],
    ],
    ["A3:B3", "C3:D3"],
  );
  assert.deepEqual(faults, []);
  assert.equal(table?.spec.title, "部门财务收支预算总表");
});

test("two columns that could be the same are asked, and the others are read", async () => {
  const { cells, faults } = await read("national-final-accounts", [
    ["一般公共预算财政拨款支出决算表"],
    money(5),
    ["科目编码", "科目名称", "合计", "基本支出", "基本支出"],
    ["205", "教育支出", 340, 260, 80],
  ]);
  assert.deepEqual(cells, ["205.total=340"]);
  assert.match(faults[0] ?? "", /表头缺少：本年支出→项目支出/);
  assert.match(faults[1] ?? "", /表头不能确定：本年支出→基本支出/);
});
