import assert from "node:assert/strict";
import { test } from "node:test";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { chooseForm } from "../../src/import/choose-form.ts";
import { planImport } from "../../src/import/import-workbook.ts";
import { withOwnTables } from "../../src/import/own-tables.ts";
import { writeImport } from "../../src/import/write-import.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import type { Mapping } from "../../src/records/mapping.ts";
import { readWorkbookTables } from "../../src/sheets/read-tables.ts";
import { checkData } from "../../src/site/checked-data.ts";
import { dirtKinds } from "../support/corpus/dirt.ts";
import {
  type MadeUpDisclosure,
  madeUpDisclosures,
} from "../support/corpus/disclosures/disclosures.ts";
import type { Grid } from "../support/corpus/grid.ts";
import { random } from "../support/corpus/random.ts";
import { scoreCells } from "../support/corpus/score-cells.ts";
import { writeExcelJs } from "../support/corpus/write-exceljs.ts";
import { writeSheetJs } from "../support/corpus/write-sheetjs.ts";
import { ownFolder } from "../support/own-folder.ts";

const context = { where: "a.xlsx", file: "a.xlsx" };
const writers = { sheetjs: writeSheetJs, exceljs: writeExcelJs };
const isThorough = process.env.MINGZHANG_PAGES === "all";

async function readAny({ id, kind }: MadeUpDisclosure, bytes: Uint8Array) {
  const book = await readWorkbook(bytes);
  const form = chooseForm(undefined, kind, builtInForms, book, [], "nobody");
  const { foreign } = readWorkbookTables(form, new Set(), book, context);
  const nothing: Mapping = { schemaVersion: 1, unit: id, form: form.id, tables: {} };
  const { mapping } = withOwnTables(nothing, form, foreign, context.where);
  return readWorkbookTables(form, new Set(), book, context, mapping);
}

for (const state of ["clean", "dirty"] as const) {
  for (const [turn, [writer, write]] of Object.entries(writers).entries()) {
    test(`made-up disclosures of six provinces, ${state}, by ${writer}: each cell right or reported`, async (t) => {
      const sum = { there: 0, right: 0, reported: 0, tables: 0, sheets: 0 };
      for (const [index, disclosure] of madeUpDisclosures.entries()) {
        // In `npm test` each is written by one of the two; in `test:all` by both.
        if (!isThorough && index % 2 !== turn) continue;
        const sheets: Grid[] = disclosure.sheets();
        if (state === "dirty") {
          const source = random(400 + index);
          for (const { spoil } of dirtKinds) spoil(sheets, source);
        }
        const read = await readAny(disclosure, await write(sheets));
        const score = scoreCells(sheets, read);
        for (const { table } of read.placements) {
          const ids = table.rows.map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length, `${disclosure.id} ${table.id}: ids of rows`);
        }
        assert.deepEqual(score.wrong.slice(0, 6), [], disclosure.id);
        if (state === "clean") {
          const errors = read.findings.filter(
            ({ severity, rule }) => severity === "error" && rule !== "IN-35",
          );
          assert.deepEqual(errors, [], disclosure.id);
          assert.equal(score.reported, 0, disclosure.id);
        }
        sum.there += score.there;
        sum.right += score.right;
        sum.reported += score.reported;
        sum.tables += read.placements.length;
        sum.sheets += disclosure.sheets().length;
      }
      t.diagnostic(JSON.stringify(sum));
      assert.equal(sum.tables, sum.sheets);
      assert.equal(sum.right + sum.reported, sum.there);
    });
  }
}

test("each becomes a draft without a fault, and its sums come out", async (t) => {
  const data = ownFolder();
  for (const { id, unit, kind, sheets } of madeUpDisclosures) {
    const plan = await planImport({
      file: "收到.xlsx",
      bytes: writeSheetJs(sheets()),
      data,
      unit: id,
      year: unit.year,
      kind,
      corrections: { tables: [], columns: [], rows: [], money: [] },
    });
    const errors = plan.report.problems.filter(({ severity }) => severity === "error");
    assert.deepEqual(errors, [], id);
    assert.equal(plan.blocked, false, id);
    writeImport(data, plan);
  }
  const { findings, tieOuts } = await checkData(data);
  assert.deepEqual(
    findings.filter(({ severity }) => severity === "error"),
    [],
  );
  const all = tieOuts.flatMap((checks) => checks.findings);
  assert.deepEqual(
    all
      .filter(({ severity }) => severity === "error")
      .map(({ unit, rule, message }) => `${unit} ${rule} ${message}`),
    [],
  );
  const passed = tieOuts
    .flatMap(({ rules }) => rules)
    .reduce((sum, count) => sum + count.passed, 0);
  t.diagnostic(`${passed} comparisons passed`);
  assert.ok(passed > 300, `${passed}`);
});
