import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { correctionChoices } from "../../src/desk/correction-choices.ts";
import { sheetViews } from "../../src/desk/sheet-view.ts";
import { type Kind, kinds } from "../../src/forms/form.ts";
import { withCorrections } from "../../src/import/corrections.ts";
import { planImport } from "../../src/import/import-workbook.ts";
import type { Mapping } from "../../src/records/mapping.ts";
import { root } from "../support/example.ts";

const none = { tables: [], columns: [], rows: [], money: [] };

function planOf(form: string, kind: Kind) {
  const file = join(root, `test/input/workbooks/${form}.wan.clean.exceljs.xlsx`);
  const bytes = new Uint8Array(readFileSync(file));
  const data = join(root, "data");
  const identity = { unit: "nmg-bigdata", year: 2021, kind, form, corrections: none };
  return planImport({ file, bytes, data, ...identity });
}

for (const [form, kind] of [
  ["nmg-final-accounts-2024", kinds[1]],
  ["nmg-final-accounts-2022", kinds[1]],
  ["national-final-accounts", kinds[1]],
  ["nmg-budget-2024", kinds[0]],
  ["shanghai-district-budget", kinds[0]],
] as const) {
  test(`every choice that the page offers is one that the import takes: ${form}`, async () => {
    const plan = await planOf(form, kind);
    const { book, form: spec } = plan;
    assert.ok(book && spec);
    const empty: Mapping = { schemaVersion: 1, unit: "nmg-bigdata", form, tables: {} };
    let offered = 0;
    for (const sheet of book.sheets) {
      const { titles, headers, names, tables, columns, rows } = correctionChoices(plan, sheet);
      const values = (groups: typeof columns) =>
        groups.flatMap(({ options }) => options.map(({ value }) => value));
      const pairs = (places: typeof titles, targets: readonly string[]) => [
        ...places.map(({ value }) => `${value}=${targets[0]}`),
        ...targets.map((target) => `${places[0]?.value}=${target}`),
      ];
      const isPlaced = plan.placements.some((placement) => placement.sheet === sheet.name);
      if (!isPlaced) continue;
      const ids = tables.map(({ value }) => value);
      const corrections = {
        tables: pairs(titles, ids),
        columns: pairs(headers, values(columns)),
        rows: values(rows).length > 0 ? pairs(names, values(rows)) : [],
        money: ids.map((id) => `${id}=万元`),
      };
      offered += Object.values(corrections).flat().length;
      withCorrections(empty, corrections, spec, book);
    }
    assert.ok(offered > 100, `only ${offered} choices`);
  });
}

test("a sheet is drawn in its own shape: merged cells once, headers and roles told", async () => {
  const plan = await planOf("nmg-final-accounts-2024", kinds[1]);
  const view = sheetViews(plan).find(({ name }) => name === "公开03表");
  assert.ok(view);
  const covered = view.rows.flatMap(({ cells }) =>
    cells.map(({ colspan, rowspan }) => colspan * rowspan),
  );
  const area = covered.reduce((sum, cells) => sum + cells, 0);
  assert.equal(area, view.rows.length * view.columns.length, "no cell twice, none left out");
  assert.deepEqual(
    view.columns.map(({ letter, roles }) => `${letter} ${roles.join()}`).slice(0, 4),
    ["A 编码", "B 名称", "C 本年支出合计", "D 基本支出"],
  );
  assert.deepEqual(
    view.rows.filter(({ header }) => header).map(({ number }) => number),
    [4, 5, 6],
  );
});

test("of a workbook with very much in it a part is drawn, and told", async () => {
  const plan = await planOf("nmg-final-accounts-2024", kinds[1]);
  const [sheet] = plan.book?.sheets ?? [];
  assert.ok(sheet);
  const large = { ...sheet, rowCount: 1_000, columnCount: 100 };
  const views = sheetViews({ ...plan, book: { sheets: Array.from({ length: 20 }, () => large) } });
  const cells = views.map(({ rows, columns }) => rows.length * columns.length);
  assert.equal(cells[0], 24_000);
  assert.ok(cells.reduce((sum, count) => sum + count) <= 100_000);
  assert.ok(views.every(({ isCut }) => isCut));
});
