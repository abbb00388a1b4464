import assert from "node:assert/strict";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { readWorkbookTables } from "../../src/sheets/read-tables.ts";
import { layTable, plainLayout } from "../support/corpus/layout.ts";
import { random } from "../support/corpus/random.ts";
import { syntheticTable } from "../support/corpus/synthetic-table.ts";
import { writeSheetJs } from "../support/corpus/write-sheetjs.ts";

const form = builtInForms.find(({ id }) => id === "nmg-final-accounts-2024");
const spec = form?.tables.find(({ id }) => id === "expenditure");

/** 支出决算表 with one amount of 1234.567 in this format; what is read of it and what is told. */
async function shown(format: string, value: number | string = 1234.567, bookType?: "biff8") {
  assert.ok(form && spec);
  const sheet = layTable(syntheticTable(spec, "万元", random(3)), plainLayout);
  const place = sheet.places("value").find(({ cell }) => cell.id?.endsWith("2080501.basic"));
  const found = place ?? sheet.places("value")[9];
  assert.ok(found);
  sheet.put(found.row, found.column, { ...found.cell, value, format });
  const book = await readWorkbook(writeSheetJs([sheet], bookType));
  const only = { ...form, tables: [spec] };
  const { placements, findings } = readWorkbookTables(only, new Set(), book, {
    where: "t.xlsx",
    file: "t.xlsx",
  });
  const cells = placements[0]?.table.rows.flatMap((row) => [...row.cells.values()]) ?? [];
  const figure = cells.find(({ id }) => id === found.cell.id);
  const cell = xlsx.utils.encode_cell({ r: found.row, c: found.column });
  const told = findings.filter((finding) => finding.cell === cell);
  return {
    read: figure?.value ? formatDecimal(figure.value) : figure?.state,
    told: told.map(
      ({ rule, severity, message }) => `${rule} ${severity} ${message.replace(cell, "*")}`,
    ),
  };
}

const amount = "应为以万元为单位的金额，实为";

for (const [format, read, told] of [
  ["0.00", "1234.57", ""],
  ["#,##0.00_);(#,##0.00)", "1234.57", ""],
  ['"¥"#,##0.00', "1234.57", ""],
  ['0.00"万元"', "1234.57", ""],
  ['0.00"元"', "unread", `IN-05 error ${amount}显示“1234.57元”、存的却是“1234.567”`],
  [
    "0",
    "1235",
    "IN-26 warning “支出决算表”有 1 个单元格的格式略去了小数，按显示的读取：* 显示 1235、存 1234.567",
  ],
  [
    "0.0",
    "1234.6",
    "IN-26 warning “支出决算表”有 1 个单元格的格式略去了小数，按显示的读取：* 显示 1234.6、存 1234.567",
  ],
  ["0E+00", "unread", `IN-05 error ${amount}显示“1.2E+03”、存的却是“1234.567”`],
  [";;;", "unread", `IN-05 error ${amount}“1234.567”，格式却什么也不显示`],
  ['"无"', "unread", `IN-05 error ${amount}显示“无”、存的却是“1234.567”`],
  ["# ?/?", "unread", `IN-05 error ${amount}显示“1234 4/7”、存的却是“1234.567”`],
  ["0.00,", "unread", `IN-05 error ${amount}显示“1.23”、存的却是“1234.567”`],
  ["0.00%", "unread", `IN-05 error ${amount}“123456.70%”`],
  ["yyyy/m/d", "unread", `IN-05 error ${amount}日期“1903/5/18”`],
] as const) {
  test(`an amount in the format ${format}: read as it is seen, or told`, async () => {
    const result = await shown(format);
    assert.equal(result.read, read);
    assert.equal(result.told.length, told === "" ? 0 : 1);
    assert.ok(result.told.join().startsWith(told), result.told.join());
  });
}

test("zero that its format shows as a dash or not at all is zero", async () => {
  for (const format of ['0.00;-0.00;"-"', "0.00;-0.00;"]) {
    assert.deepEqual(await shown(format, 0), { read: "0", told: [] });
  }
});

test("a number typed as text does not go away by its format", async () => {
  const { read, told } = await shown(";;;", "1234.5");
  assert.equal(read, "unread");
  assert.match(
    told.join(),
    /^IN-05 error 应为以万元为单位的金额，实为“1234.5”，格式却什么也不显示/,
  );
});

test("an .xls file is no different", async () => {
  assert.match((await shown(";;;", 1234.567, "biff8")).told.join(), /格式却什么也不显示/);
  assert.match((await shown("0", 1234.567, "biff8")).told.join(), /IN-26 warning/);
});
