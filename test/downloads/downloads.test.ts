import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { csvField } from "../../src/datasets/csv-field.ts";
import { readCsv } from "../../src/datasets/read-csv.ts";
import { disclosureDownloads } from "../../src/downloads/downloads.ts";
import { tablesWorkbook } from "../../src/downloads/workbook.ts";
import type { StatTable } from "../../src/figures/table.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { unzipBounded } from "../../src/load/unzip-bounded.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { readTables } from "../../src/sheets/read-tables.ts";
import { tableView } from "../../src/tables/table-view.ts";
import { exampleDisclosure } from "../support/example.ts";

const disclosure = await exampleDisclosure();
const tables = [...disclosure.tables.values()];
const licence = { name: "CC-BY-4.0", title: "署名 4.0", url: "https://example.org/by/" };
const context = { settings: { licence }, siteUrl: "https://example.gov.cn/" };
const downloads = disclosureDownloads(disclosure, context);
const files = new Map(downloads.map(({ path, content }) => [path, content]));
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
    const csv = readCsv(String(files.get(`${folder}/tables/${table.id}.csv`)));
    const page = tableView(table).parts.flatMap((part) => part.bodies.flatMap((body) => body.rows));
    assert.equal(json.rows.length, table.rows.length);
    assert.equal(csv.length, table.rows.length + 1);
    assert.equal(page.length, table.rows.length);
    table.rows.forEach((row, index) => {
      const columns = table.spec.columns.map(({ id }) => id);
      const fromJson = columns.map((column) => json.rows[index].values[column] ?? "");
      const fromCsv = (csv[index + 1] ?? []).slice(7, 7 + columns.length).map((text) => text);
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
  for (let row = 6; row < sheet.rowCount - 3; row++) {
    const cell = sheet.cell(row, 2);
    kinds.add(cell.kind === "number" ? "number" : cell.text);
  }
  assert.deepEqual([...kinds].sort(), ["number", "原文未公开"]);
});

test("in a csv for programs a column of numbers holds numbers or nothing, its state beside it", () => {
  for (const table of tables) {
    const [head = [], ...rows] = readCsv(String(files.get(`${folder}/tables/${table.id}.csv`)));
    for (const { id, type } of table.spec.columns) {
      if (type === "text") continue;
      const at = head.indexOf(id.replaceAll("-", "_"));
      const state = head.indexOf(`${id.replaceAll("-", "_")}_state`);
      for (const row of rows) {
        assert.match(row[at] ?? "", /^(?:-?\d+(?:\.\d+)?)?$/, `${table.id} ${id}`);
        assert.equal(row[at] === "", !/^(?:stated|inferred)$/.test(row[state] ?? ""), row.join());
      }
    }
  }
});

test("a csv as printed has the title, the header and the notes of the table", () => {
  const printed = readCsv(String(files.get(`${folder}/tables/general-budget.printed.csv`)));
  assert.equal(printed[0]?.[0], disclosure.tables.get("general-budget")?.spec.title);
  assert.ok(printed.some((row) => row.includes("原文未公开")));
  assert.ok(
    printed.some((row) => row.some((text) => /^\d[\d,]*\.\d\d＊$/.test(text))),
    "inferred",
  );
  assert.match(printed.at(-1)?.[0] ?? "", /标＊的数/);
});

test("a workbook has its tables, the same numbers as data, and notes", async () => {
  const book = await readWorkbook(files.get(`${folder}/tables/income.xlsx`) as Uint8Array);
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    ["公开02表", "数据", "说明"],
  );
  const data = book.sheets[1];
  assert.ok(data);
  const codes = Array.from({ length: data.rowCount - 1 }, (_, row) => data.cell(row + 1, 3));
  const kinds = new Set(codes.filter(({ kind }) => kind !== "empty").map(({ kind }) => kind));
  assert.deepEqual([...kinds], ["text"], "a code is text");
  assert.equal(data.cell(1, 7).kind, "number");
  const notes = book.sheets[2];
  const facts = Array.from({ length: 14 }, (_, row) => notes?.cell(row, 0).text);
  for (const fact of ["版次", "来源", "网址", "数据的使用"]) assert.ok(facts.includes(fact), fact);
  const used = notes?.cell(facts.indexOf("数据的使用"), 1).text;
  assert.equal(used, "署名 4.0 https://example.org/by/");
});

test("heads stay on the screen and on each page of A4, which holds the full width", () => {
  const parts = new Map(unzipBounded(files.get(`${folder}/tables/income.xlsx`) as Uint8Array));
  const xml = String(parts.get("xl/worksheets/sheet1.xml"));
  assert.match(xml, /<pane ySplit="6" topLeftCell="A7" activePane="bottomLeft" state="frozen"\/>/);
  assert.match(xml, /<pageSetUpPr fitToPage="1"\/>/);
  assert.match(
    xml,
    /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
  );
  assert.match(
    String(parts.get("xl/workbook.xml")),
    /_xlnm\.Print_Titles.*&apos;公开02表&apos;!\$1:\$6/,
  );
});

test("a csv starts with a byte order mark and no field is a formula", () => {
  const csv = String(files.get(`${folder}/tables/${tables[0]?.id}.csv`));
  assert.ok(csv.startsWith("\ufeffrow_id,block,line,code,label,level,unit_of_measure,"));
  assert.equal(csvField('=HYPERLINK("x")'), '"\'=HYPERLINK(""x"")"');
  assert.equal(csvField("-405.97"), "-405.97");
  fc.assert(
    fc.property(fc.string(), (text) => {
      const field = csvField(text).replace(/^"/, "");
      return /^-?\d+(\.\d+)?$/.test(field) || !/^[=+\-@\t\r]/.test(field);
    }),
  );
});
