import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvField, tableCsv } from "../../src/downloads/csv.ts";
import { disclosureDownloads } from "../../src/downloads/downloads.ts";
import { tablesWorkbook } from "../../src/downloads/workbook.ts";
import type { StatTable } from "../../src/figures/table.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { readTables } from "../../src/sheets/read-tables.ts";
import { tableView } from "../../src/tables/table-view.ts";
import { exampleDisclosure } from "../support/example.ts";

const disclosure = await exampleDisclosure();
const tables = [...disclosure.tables.values()];
const files = new Map(disclosureDownloads(disclosure).map(({ path, content }) => [path, content]));
const folder = "nmg-bigdata/2024/final-accounts";

/** Every cell of a table: id, value, state. */
function cells(table: StatTable): string[] {
  return table.rows.flatMap((row) =>
    [...row.cells.values()].map(
      ({ id, value, state }) => `${id}=${value ? formatDecimal(value) : state}`,
    ),
  );
}

test("a workbook that we write is read back to the same tables, notes and reasons", async () => {
  const book = await readWorkbook(tablesWorkbook(tables, disclosure.unit.name));
  const raw = { ...emptyRaw, workbook: { file: "tables.xlsx", book } };
  const read = readTables(disclosure.form, new Set(), raw, "data");
  assert.deepEqual(read.findings, []);
  assert.deepEqual(
    read.tables.map(({ id }) => id),
    tables.map(({ id }) => id),
  );
  read.tables.forEach((table, index) => {
    const original = tables[index];
    assert.ok(original);
    assert.deepEqual(cells(table), cells(original));
    assert.deepEqual(table.notes, original.notes);
    assert.equal(table.emptyReason, original.emptyReason);
    assert.deepEqual(
      table.rows.map(({ line }) => line),
      original.rows.map(({ line }) => line),
    );
  });
});
const emptyRaw = {
  folder,
  unit: "nmg-bigdata",
  year: "2024",
  kind: "final-accounts",
  texts: new Map(),
  projects: [],
  evaluations: [],
  findings: [],
};

test("page, json and csv of a table say the same", () => {
  for (const table of tables) {
    const json = JSON.parse(String(files.get(`${folder}/tables/${table.id}.json`)));
    const csv = parseCsv(String(files.get(`${folder}/tables/${table.id}.csv`)));
    const page = tableView(table).parts.flatMap((part) => part.bodies.flatMap((body) => body.rows));
    assert.equal(json.rows.length, table.rows.length);
    assert.equal(csv.length, table.rows.length + 1);
    assert.equal(page.length, table.rows.length);
    table.rows.forEach((row, index) => {
      const columns = table.spec.columns.map(({ id }) => id);
      const fromJson = columns.map((column) => json.rows[index].values[column] ?? "");
      const fromCsv = (csv[index + 1] ?? [])
        .slice(6)
        .map((text) => (/^-?\d/.test(text) ? text : ""));
      assert.deepEqual(fromCsv, fromJson, `${table.id} ${row.id}`);
      const fromPage = page[index]?.cells.map(({ text }) => text.replaceAll(",", ""));
      const shown = fromJson.filter((_, at) => row.cells.has(columns[at] ?? ""));
      if (!row.heading) {
        assert.deepEqual(
          fromPage?.map((text) => (/^-?\d/.test(text) ? text : "")),
          shown,
        );
      }
    });
  }
});

test("the table file has the shape of the contract", () => {
  const json = JSON.parse(String(files.get(`${folder}/tables/general-budget.json`)));
  assert.deepEqual(Object.keys(json), [
    "schemaVersion",
    "id",
    "title",
    "unit",
    "year",
    "kind",
    "money",
    "columns",
    "rows",
    "notes",
    "empty",
    "reconstructed",
  ]);
  assert.deepEqual(json.columns[0], {
    id: "total",
    label: "合计",
    path: ["本年支出", "合计"],
    type: "amount",
  });
  const item = json.rows.find((row: { id: string }) => row.id === "21011");
  assert.deepEqual(item, {
    id: "21011",
    code: "21011",
    label: "行政事业单位医疗",
    level: 2,
    values: { total: null, basic: null, project: "0.00" },
    states: { total: "absent", basic: "absent", project: "inferred" },
  });
  const empty = JSON.parse(String(files.get(`${folder}/tables/government-funds.json`)));
  assert.equal(empty.empty, true);
  assert.match(empty.emptyReason, /空表/);
});

test("numbers are numbers in the workbook, and absence is words", async () => {
  const book = await readWorkbook(files.get(`${folder}.xlsx`) as Uint8Array);
  const sheet = book.sheets.find(({ name }) => name === "公开05表");
  assert.ok(sheet);
  const kinds = new Set<string>();
  for (let row = 6; row < sheet.rowCount - 2; row++) {
    const cell = sheet.cell(row, 2);
    kinds.add(cell.kind === "number" ? "number" : cell.text);
  }
  assert.deepEqual([...kinds].sort(), ["number", "原文未公开"]);
});

test("a csv starts with a byte order mark and no field is a formula", () => {
  assert.ok(tableCsv(tables[0] as StatTable).startsWith("\ufeff分栏,行次,科目编码"));
  assert.equal(csvField('=HYPERLINK("x")'), '"\'=HYPERLINK(""x"")"');
  assert.equal(csvField("-405.97"), "-405.97");
  fc.assert(
    fc.property(fc.string(), (text) => {
      const field = csvField(text).replace(/^"/, "");
      return /^-?\d+(\.\d+)?$/.test(field) || !/^[=+\-@\t\r]/.test(field);
    }),
  );
});

/** Splits a csv without quoted line breaks. */
function parseCsv(text: string): string[][] {
  const lines = text.slice(1).trimEnd().split("\r\n");
  return lines.map((line) =>
    [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g)].map(
      (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? "",
    ),
  );
}
