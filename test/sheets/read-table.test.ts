import assert from "node:assert/strict";
import { test } from "node:test";
import * as xlsx from "xlsx";
import type { StatTable } from "../../src/figures/table.ts";
import { formSchema, type TableSpec } from "../../src/forms/form.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { readTable } from "../../src/sheets/read-table.ts";
import { frameSheet } from "../../src/sheets/sheet-frame.ts";

/** A form of another province, as data: nine-table style, in 元, no 行次, pairs of 预算/决算. */
const form = formSchema.parse({
  schemaVersion: 1,
  id: "national-sample",
  kind: "final-accounts",
  title: "样例",
  parts: [],
  tables: [
    {
      id: "totals",
      number: "公开01表",
      title: "收入支出决算总表",
      money: "元",
      emptyAllowed: false,
      columns: [{ id: "amount", label: "决算数", path: ["决算数"], type: "amount" }],
      blocks: [
        {
          id: "income",
          title: "收入",
          label: ["项目"],
          columns: ["amount"],
          rows: [
            { id: "general-budget", label: "一般公共预算财政拨款收入", level: 1 },
            { id: "income-total", label: "总计", level: 0, total: true },
          ],
        },
        {
          id: "expenditure",
          title: "支出",
          label: ["项目（按功能分类）"],
          columns: ["amount"],
          rows: [
            { id: "208", code: "208", label: "社会保障和就业支出", level: 1 },
            { id: "expenditure-total", label: "总计", level: 0, total: true },
          ],
        },
      ],
    },
    {
      id: "official-expenses",
      number: "公开07表",
      title: "财政拨款“三公”经费支出决算表",
      money: "万元",
      emptyAllowed: true,
      columns: [
        { id: "budget", label: "预算数", path: ["预算数"], type: "amount" },
        { id: "final", label: "决算数", path: ["决算数"], type: "amount" },
      ],
      blocks: [
        {
          id: "items",
          columns: ["budget", "final"],
          rows: [
            { id: "abroad", label: "因公出国（境）费", level: 1 },
            { id: "hospitality", label: "公务接待费", level: 1 },
          ],
          across: [
            { row: "abroad", column: "budget", path: ["因公出国（境）费", "预算数"] },
            { row: "abroad", column: "final", path: ["因公出国（境）费", "决算数"] },
            { row: "hospitality", column: "budget", path: ["公务接待费", "预算数"] },
            { row: "hospitality", column: "final", path: ["公务接待费", "决算数"] },
          ],
        },
      ],
    },
  ],
});

async function read(spec: TableSpec | undefined, rows: unknown[][], merges: string[] = []) {
  if (!spec) throw new Error("no such table");
  const sheet = xlsx.utils.aoa_to_sheet(rows);
  sheet["!merges"] = merges.map((range) => xlsx.utils.decode_range(range));
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, "Sheet 1 ");
  const bytes = xlsx.write(book, { type: "buffer", bookType: "xlsx" });
  const [raw] = (await readWorkbook(bytes)).sheets;
  if (!raw) throw new Error("no sheet");
  const { frame, findings } = frameSheet(spec, raw, { where: "t.xlsx" });
  const missing = findings.flatMap(({ expected }) => expected ?? []);
  if (!frame) return { missing };
  return { ...readTable(raw, frame, { where: "t.xlsx", file: "t.xlsx" }), missing };
}

const values = (table: StatTable | undefined) =>
  Object.fromEntries(
    (table?.rows ?? []).flatMap((row) =>
      [...row.cells.values()].map(({ id, value, unit, state, origin }) => [
        id,
        `${value ? formatDecimal(value) : state} ${unit} ${origin.split("!")[1]}`,
      ]),
    ),
  );

const [totals, official] = form.tables;

test("a two-sided table in 元 without 行次, brackets and spaces as they come", async () => {
  const result = await read(
    totals,
    [
      ["收入支出 决算总表"],
      ["编制单位：某单位", null, null, "单位：元"],
      ["收入", null, "支 出", null],
      ["项 目", "决算数", "项目(按功能分类)", "决算数"],
      ["一、一般公共预算财政拨款收入", 1234.5, "八、社会保障\n和就业支出", 1234.5],
      [],
      ["总计", 1234.5, "总　计", 1234.5],
      ["注：1.本表反映收支情况。"],
    ],
    ["A3:B3", "C3:D3"],
  );
  assert.deepEqual("findings" in result ? result.findings : result.missing, []);
  assert.deepEqual(values("table" in result ? result.table : undefined), {
    "totals.general-budget.amount": "1234.5 元 B5",
    "totals.income-total.amount": "1234.5 元 B7",
    "totals.208.amount": "1234.5 元 D5",
    "totals.expenditure-total.amount": "1234.5 元 D7",
  });
  assert.deepEqual("table" in result && result.table.notes, ["本表反映收支情况。"]);
});

test("items across in pairs of 预算 and 决算; blank, absent and zero stay apart", async () => {
  const result = await read(
    official,
    [
      ["财政拨款＂三公＂经费支出决算表"],
      [null, null, null, "金额单位：万元"],
      ["因公出国(境)费", null, "公务接待费", null],
      ["预算数", "决算数", "预算数", "决算数"],
      [0, null, "原文未公开", 0.35],
    ],
    ["A3:B3", "C3:D3"],
  );
  assert.deepEqual(values("table" in result ? result.table : undefined), {
    "official-expenses.abroad.budget": "0 万元 A5",
    "official-expenses.abroad.final": "blank 万元 B5",
    "official-expenses.hospitality.budget": "absent 万元 C5",
    "official-expenses.hospitality.final": "0.35 万元 D5",
  });
});

test("a missing column, a missing unit line, an unknown row and a row twice are told", async () => {
  const header = [
    ["收入支出决算总表"],
    ["单位：元"],
    ["收入", null, "支出", null],
    ["项目", "决算数", "项目（按功能分类）", "决算数"],
  ];
  const merges = ["A3:B3", "C3:D3"];
  const noColumn = await read(
    totals,
    [
      ...header.slice(0, 3),
      ["项目", "决算数", "项目（按功能分类）", "其他数"],
      ["总计", 1, "总计", 1],
    ],
    merges,
  );
  assert.deepEqual(noColumn.missing, ["支出→决算数"]);
  assert.ok("table" in noColumn, "the other columns are read");
  const noUnit = await read(
    totals,
    [header[0] ?? [], [], ...header.slice(2), ["总计", 1, "总计", 1]],
    merges,
  );
  assert.deepEqual(noUnit.missing, ["金额单位：元、千元、万元或亿元"]);
  const rows = await read(
    totals,
    [
      ...header,
      ["专项收入", 1, "总计", 1],
      ["一、一般公共预算财政拨款收人", 1],
      ["总计", 1],
      ["总计", 2],
    ],
    merges,
  );
  assert.deepEqual(
    "findings" in rows && rows.findings.map(({ where, message }) => `${where}: ${message}`),
    [
      "t.xlsx · Sheet 1  · A6: 不认识的行“一、一般公共预算财政拨款收人”，按原样保留；是否应为“一般公共预算财政拨款收入”？",
      "t.xlsx · Sheet 1  · A8: “总计”出现了两次",
      "t.xlsx · Sheet 1  · A5: “收入支出决算总表”有 1 行不在制式中，按原样保留：A5“专项收入”",
    ],
  );
});
