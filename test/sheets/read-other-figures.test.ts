import assert from "node:assert/strict";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { askedFigures } from "../../src/records/asked-figures.ts";
import { readOtherFigures } from "../../src/sheets/read-other-figures.ts";

type Row = readonly (string | number | null)[];

const form = builtInForms.find(({ id }) => id === "national-final-accounts");
assert.ok(form);
const asked = askedFigures(form, {
  "own.library": { label: "馆藏图书", printed: "1200", unit: "册" },
});
const header: Row = ["项目", "数值", "单位", "说明/出处"];

/** What is read of a sheet 其他数字 with these rows below its header, which is in row 2. */
async function read(...rows: Row[]) {
  return readSheets([["其他数字", [["其他数字"], header, ...rows]]]);
}

async function readSheets(sheets: readonly [string, Row[]][]) {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of sheets) {
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  const bytes = xlsx.write(book, { type: "buffer", bookType: "xlsx" });
  const { figures, findings } = readOtherFigures(await readWorkbook(bytes), asked, {
    where: "收到.xlsx",
    file: "u/2025/final-accounts/tables.xlsx",
  });
  const told = findings.map(({ rule, where, message }) => `${rule} ${where}：${message}`);
  return { figures: Object.fromEntries(figures), told, findings };
}

test("figures are read by what their label means, in the units that people write", async () => {
  const { figures, told } = await read(
    ["一、“三公”经费"],
    ["1.全年出国（境）团组", 2, "个团组", "外事办台账"],
    ["因公出国(境)人次（人次）", 9, ""],
    ["公务用车保有量", 8, "台"],
    ["国内公务接待支出", 3500, "元"],
    ["国内公务接待费（万元）", null, ""],
    ["国内公务接待批次", "12批", ""],
    ["国内公务接待人次", 0, "人"],
    ["政府采购支出合计", 1234.5, "万元"],
    ["馆藏图书", 1300, "册"],
  );
  assert.deepEqual(told, []);
  assert.deepEqual(
    Object.fromEntries(
      Object.entries(figures).map(([id, { printed, unit, cell }]) => [
        id,
        [printed, unit, cell?.address],
      ]),
    ),
    {
      "official-expenses.abroad.delegations": ["2", "个", "B4"],
      "official-expenses.abroad.travellers": ["9", "人次", "B5"],
      "official-expenses.vehicle-operation.held": ["8", "辆", "B6"],
      "official-expenses.hospitality.domestic-amount": ["0.35", "万元", "B7"],
      "official-expenses.hospitality.domestic-batches": ["12", "批次", "B9"],
      "official-expenses.hospitality.domestic-visitors": ["0", "人次", "B10"],
      "operations-assets-procurement.procurement.amount": ["1234.5", "万元", "B11"],
      "own.library": ["1300", "册", "B12"],
    },
  );
});

test("a blank number is no figure and never 0, and a withheld one says so", async () => {
  const { figures, told } = await read(
    ["公务用车购置数", null, "辆"],
    ["公务用车保有量", "原文未公开", "辆"],
    ["国内公务接待人次", "依法不公开", "人次"],
  );
  assert.deepEqual(told, []);
  assert.deepEqual(figures, {
    "official-expenses.hospitality.domestic-visitors": {
      label: "国内公务接待人次",
      printed: "",
      unit: "人次",
      cell: { sheet: "其他数字", address: "B5" },
      state: "withheld",
    },
  });
});

test("what cannot be read for certain is told with its cell, and left out", async () => {
  const { figures, told } = await read(
    ["公务用车保有量", "约八辆", "辆"],
    ["公务用车购置数", 1, "人次"],
    ["国内公务接待支出", 0.35, ""],
    ["国内公务接待批次", 1.5, "批次"],
    ["国内公务接待人次", -3, "人次"],
    ["国外公务接待费支出", 3, "万元"],
    [null, 7, "个"],
    ["因公出国（境）人次", "—", "人次"],
    ["政府采购货物支出", "3500元", "万元"],
    ["政府采购服务支出", "1.2.3万元", ""],
  );
  assert.deepEqual(figures, {});
  const at = "收到.xlsx · 其他数字";
  assert.deepEqual(told, [
    `IN-05 ${at} · B3：应为数字（单位：辆），实为“约八辆”（公务用车保有量）`,
    `IN-36 ${at} · C4：“公务用车购置数”的单位是“人次”，应为“辆”，没有读入`,
    `IN-36 ${at} · C5：“国内公务接待支出”没有写单位，没有读入`,
    `IN-36 ${at} · B6：“国内公务接待批次”不会是 1.5，没有读入`,
    `IN-36 ${at} · B7：“国内公务接待人次”不会是 -3，没有读入`,
    `IN-36 ${at} · A8：没有认出“国外公务接待费支出”是什么数，“3”没有读入`,
    `IN-36 ${at} · B9：有数“7”，没有写是什么数，没有读入`,
    `IN-18 ${at} · B10：“—”按空白读取，不当作 0（因公出国（境）人次）`,
    `IN-36 ${at} · C11：“政府采购货物支出”的单位是“万元、元”，应为元、千元、万元或亿元，没有读入`,
    `IN-05 ${at} · B12：应为以万元为单位的金额，实为“1.2.3”（政府采购服务支出）`,
  ]);
});

test("an unknown label is asked whether it is the nearest one", async () => {
  const { findings } = await read(["公务用车保有辆", 8, "辆"]);
  assert.equal(
    findings[0]?.fix,
    "是否应为“公务用车保有量”？请照模板里的名称写；模板里没有的数请写在正文里。",
  );
  assert.equal(findings[0]?.severity, "error");
});

test("of a figure that stands twice neither counts", async () => {
  const { figures, told } = await read(
    ["公务用车保有量", 8, "辆"],
    ["公务用车保有量（辆）", 9, "辆"],
    ["年末公务用车保有量", 8, "辆"],
  );
  assert.deepEqual(figures, {});
  assert.deepEqual(told, [
    "IN-36 收到.xlsx · 其他数字 · B4：“公务用车保有量”写了不止一次（B3、B4、B5），不知道以哪个为准，没有读入",
  ]);
});

test("a sheet without header, and a second sheet, are told", async () => {
  const rows: Row[] = [header, ["公务用车保有量", 8, "辆"]];
  const twice = await readSheets([
    ["其他数字", rows],
    ["其他数字 (2)", rows],
  ]);
  assert.deepEqual(Object.keys(twice.figures), ["official-expenses.vehicle-operation.held"]);
  assert.deepEqual(twice.told, [
    "IN-36 收到.xlsx · 其他数字 (2)：工作簿已有“其他数字”，这一张没有读取",
  ]);
  const none = await readSheets([["其他数字", [["公务用车保有量", 8, "辆"]]]]);
  assert.deepEqual(none.told, ["IN-36 收到.xlsx · 其他数字：没有找到表头，这张工作表没有读取"]);
});

test("an amount counts as it is shown, a count must not hide a fraction", async () => {
  const sheet = xlsx.utils.aoa_to_sheet([
    [...header],
    ["国内公务接待支出", null, "万元"],
    ["公务用车保有量", null, "辆"],
  ]);
  sheet.B2 = { t: "n", v: 0.3456, z: "0.00" };
  sheet.B3 = { t: "n", v: 8.4, z: "0" };
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, "其他数字");
  const bytes = xlsx.write(book, { type: "buffer", bookType: "xlsx" });
  const { figures, findings } = readOtherFigures(await readWorkbook(bytes), asked, {
    where: "收到.xlsx",
    file: "tables.xlsx",
  });
  assert.deepEqual(
    [...figures].map(([id, { printed }]) => [id, printed]),
    [["official-expenses.hospitality.domestic-amount", "0.35"]],
  );
  assert.deepEqual(
    findings.map(({ message }) => message),
    ["“公务用车保有量”不会是 8.4，显示为 8，没有读入"],
  );
});
