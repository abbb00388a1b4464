import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { reconstructWorkbook } from "../../src/commands/reconstruct-workbook.ts";
import { printFigure } from "../../src/figures/figure.ts";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { buildModel } from "../../src/model/build-model.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { copyOfData, exampleDisclosure, root } from "../support/example.ts";
import { Spoiler } from "../support/spoil.ts";

const folder = "nmg-bigdata/2022/final-accounts";
const disclosure = await exampleDisclosure(folder);

test("the 2022 final accounts have no finding", async () => {
  const { findings } = buildModel(await loadDataFolder(join(root, "data")));
  assert.deepEqual(
    findings.filter(({ unit, year }) => unit === "nmg-bigdata" && year === 2022),
    [],
  );
});

test("公开01表 of 2022 has the lines 1 to 62 as printed, 9–26, 30 and 61 blank but numbered", async () => {
  const book = await readWorkbook(readFileSync(join(root, "data", folder, "tables.xlsx")));
  const sheet = book.sheets.find(({ name }) => name === "公开01表");
  assert.ok(sheet);
  const lines = new Map<number, string>();
  for (let row = 0; row < sheet.rowCount; row++) {
    for (const line of [1, 4]) {
      const number: string = sheet.cell(row, line).text;
      if (!/^\d+$/.test(number) || sheet.cell(row, 0).text === "栏次") continue;
      const [label, amount] = [sheet.cell(row, line - 1).text, sheet.cell(row, line + 1).text];
      assert.equal(lines.has(Number(number)), false, number);
      lines.set(Number(number), `${label}|${amount}`);
      // Left line n stands beside right line n + 31.
      if (line === 4) assert.equal(sheet.cell(row, 1).text, String(Number(number) - 31));
    }
  }
  assert.deepEqual(
    [...lines.keys()].sort((a, b) => a - b),
    Array.from({ length: 62 }, (_, index) => index + 1),
  );
  const blank = [...lines].flatMap(([line, text]) => (text === "|" ? [line] : []));
  const numbered = [...Array.from({ length: 18 }, (_, index) => index + 9), 30, 61];
  assert.deepEqual(
    blank.sort((a, b) => a - b),
    numbered,
  );
  assert.equal(lines.get(1), "一、一般公共预算财政拨款收入|33,093.82");
  assert.equal(lines.get(45), "十四、资源勘探工业信息等支出|31,613.45");
  assert.equal(lines.get(50), "十九、住房保障支出|393.70");
  assert.equal(lines.get(57), "二十六、抗疫特别国债安排的支出|0.00");
  assert.equal(lines.get(62), "总计|33,093.82");
});

test("cells of a printed table are stated, taken from no sentence, and its note says what it is", () => {
  const table = disclosure.tables.get("totals");
  assert.ok(table);
  for (const { cells } of table.rows) {
    for (const { how, takenFrom } of cells.values()) {
      assert.deepEqual([how, takenFrom], ["stated", undefined]);
    }
  }
  assert.deepEqual(table.notes.slice(-1), ["本表照录公开网页上的原表，不是原工作簿。"]);
});

test("where the text contradicts itself, sentence and cell keep their own number, and a note says why", () => {
  const cell = disclosure.figures.get("general-budget.215.total");
  const said = disclosure.statements.get("general-budget")?.get("general-budget.215.total");
  assert.ok(cell?.value && said);
  assert.deepEqual([formatDecimal(cell.value), printFigure(said)], ["31613.45", "33093.82"]);
  assert.match(disclosure.tables.get("general-budget")?.notes.join() ?? "", /本表取31,613\.45万元/);
  const basic = ["totals", "expenditure", "basic"].map((section) => {
    const figures = disclosure.statements.get(section);
    return figures?.get("expenditure.total.basic") ?? figures?.get("general-budget.total.basic");
  });
  assert.deepEqual(
    basic.map((figure) => figure && printFigure(figure)),
    ["5,815.18", "5,785.62", "5,785.62"],
  );
});

test("a printed number that is none is refused, and a workbook that differs from it too", async () => {
  const spoilt = ["0.0元", "0.01"].map(async (text) => {
    const { data } = new Spoiler(copyOfData(), folder).json(
      `${folder}/reconstruction.json`,
      ({ tables }) => {
        const { rows } = tables?.totals as { rows: { id: string; cells: unknown }[] };
        const row = rows.find(({ id }) => id === "surplus-distribution");
        if (row) row.cells = { amount: { printed: text } };
      },
    );
    return { data, findings: buildModel(await loadDataFolder(data)).findings };
  });
  const [broken, changed] = await Promise.all(spoilt);
  assert.match(broken?.findings.map(({ rule }) => rule).join() ?? "", /IN-04/);
  assert.deepEqual(
    changed?.findings.map(({ rule, where }) => [rule, where]),
    [
      [
        "IN-10",
        `data/${folder}/tables.xlsx · 公开01表 · F34（totals.surplus-distribution.amount）`,
      ],
    ],
  );
  const { bytes } = await reconstructWorkbook(changed?.data ?? "", folder);
  const sheet = (await readWorkbook(bytes as Uint8Array)).sheets.find(
    ({ name }) => name === "公开01表",
  );
  assert.deepEqual([sheet?.cell(33, 3).text, sheet?.cell(33, 5).text], ["结余分配", "0.01"]);
});
