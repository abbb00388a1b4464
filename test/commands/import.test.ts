import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { tablesWorkbook } from "../../src/downloads/workbook.ts";
import type { StatTable } from "../../src/figures/table.ts";
import type { Kind } from "../../src/forms/form.ts";
import type { ImportReport } from "../../src/import/import-request.ts";
import { planImport } from "../../src/import/import-workbook.ts";
import { writeImport } from "../../src/import/write-import.ts";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { buildModel } from "../../src/model/build-model.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { copyOfData, root, temporaryFolder } from "../support/example.ts";
import { run } from "../support/run.ts";

const corpus = (name: string) => join(root, "test/input/workbooks", name);
const clean = corpus("nmg-final-accounts-2024.wan.clean.exceljs.xlsx");

async function importInto(data: string, file: string, ...more: string[]) {
  const options = [
    "--unit",
    "nmg-bigdata",
    "--year",
    "2021",
    "--kind",
    "final-accounts",
    "--data",
    data,
  ];
  const { code, out, err } = await run("import", file, ...options, ...more);
  const report = more.includes("json") ? (JSON.parse(out) as ImportReport) : undefined;
  return { code, out, err, report };
}

/** A copy of a workbook of the corpus, changed in one place. */
function changed(change: (book: xlsx.WorkBook) => void): string {
  const file = join(temporaryFolder(), "received.xlsx");
  const book = xlsx.read(readFileSync(clean), { cellNF: true });
  change(book);
  writeFileSync(file, xlsx.write(book, { type: "buffer", bookType: "xlsx" }));
  return file;
}

const tablesOf = async (data: string, folder: string) =>
  buildModel(await loadDataFolder(data)).model?.disclosures.find((d) => d.folder === folder)
    ?.tables;

const plain = (tables: ReadonlyMap<string, StatTable> | undefined) =>
  [...(tables ?? [])].map(([id, table]) => ({
    id,
    money: table.money,
    notes: table.notes,
    emptyReason: table.emptyReason,
    rows: table.rows.map((row) => ({
      id: row.id,
      label: row.label,
      line: row.line,
      code: row.code,
      cells: [...row.cells].map(([c, f]) => [c, f.state, f.value ? formatDecimal(f.value) : null]),
      texts: [...(row.texts ?? [])].map(([c, { text }]) => [c, text]),
    })),
  }));

test("a workbook becomes a draft disclosure that check and build accept; stored byte for byte", async () => {
  const data = copyOfData([]);
  const { code, report } = await importInto(data, clean, "--format", "json");
  const folder = "nmg-bigdata/2021/final-accounts";
  assert.equal(code, 0);
  assert.equal(report?.tables.length, 11);
  assert.deepEqual(
    report?.written,
    [
      "disclosure.json",
      "mapping.json",
      "tables.xlsx",
      "text/duties.md",
      "text/organisation.md",
      "text/work-done.md",
    ].map((f) => `${folder}/${f}`),
  );
  assert.deepEqual(
    report?.tables.map(({ title, sheet, money, confidence }) => [
      title,
      sheet,
      money,
      confidence,
    ])[1],
    ["收入决算表", "公开02表", "万元", "certain"],
  );
  assert.ok(readFileSync(join(data, folder, "tables.xlsx")).equals(readFileSync(clean)));
  const record = JSON.parse(readFileSync(join(data, folder, "disclosure.json"), "utf8"));
  assert.deepEqual([record.status, record.form], ["draft", "nmg-final-accounts-2024"]);
  assert.equal((await run("check", "--data", data)).code, 0);
  const out = join(temporaryFolder(), "dist");
  const built = await run("build", "--data", data, "--out", out, "--preview", "--no-search");
  assert.equal(built.code, 0, built.err);
  assert.ok(existsSync(join(out, folder, "tables/totals.json")));
});

test("import, export, import: nothing is lost, lists with text included", async () => {
  const data = copyOfData([]);
  const take = async (file: string, kind: Kind, form: string) => {
    const corrections = { tables: [], columns: [], rows: [], money: [] };
    const bytes = readFileSync(file);
    const request = { file, bytes, data, unit: "nmg-bigdata", year: 2021, kind, form, corrections };
    const plan = await planImport(request);
    assert.equal(plan.blocked, false, file);
    writeImport(data, plan);
    return tablesOf(data, `nmg-bigdata/2021/${kind}`);
  };
  for (const [name, kind] of [
    ["nmg-final-accounts-2022.yuan.dirty.libreoffice.xlsx", "final-accounts"],
    ["nmg-budget-2024.wan.dirty.exceljs.xlsx", "budget"],
  ] as const) {
    const form = name.split(".")[0] ?? "";
    const first = await take(corpus(name), kind, form);
    const again = join(temporaryFolder(), "again.xlsx");
    writeFileSync(again, tablesWorkbook([...(first?.values() ?? [])], "某示例单位"));
    assert.deepEqual(plain(await take(again, kind, form)), plain(first), name);
  }
});

test("errors: all at once, each with place and cure; what was read is a draft, the rest is marked", async () => {
  const data = copyOfData([]);
  const file = changed((book) => {
    const sheet = book.Sheets.公开03表;
    if (sheet) {
      sheet.C8 = { t: "s", v: "12..5" };
      sheet.D8 = { t: "e", v: 0x17, w: "#REF!" };
      sheet.E8 = { t: "n", v: 9, f: "1+2", z: "0.00" };
    }
    const totals = book.Sheets.公开01表;
    if (totals) totals.A8 = { t: "s", v: "二、政府基金收入" };
  });
  const { code, report } = await importInto(
    data,
    file,
    "--form",
    "nmg-final-accounts-2024",
    "--format",
    "json",
  );
  assert.equal(code, 1);
  const draft = "nmg-bigdata/2021/final-accounts";
  assert.deepEqual(
    report?.written,
    [
      "disclosure.json",
      "mapping.json",
      "tables.xlsx",
      ...["duties", "organisation", "work-done"].map((passage) => `text/${passage}.md`),
    ].map((name) => `${draft}/${name}`),
  );
  const expenditure = (await tablesOf(data, draft))?.get("expenditure");
  const states = expenditure?.rows.flatMap(({ cells }) => [...cells.values()]);
  assert.equal(states?.filter(({ state }) => state === "unread").length, 2);
  assert.equal((await run("check", "--data", data)).code, 0, "a draft stops nobody");
  const errors = report?.problems.filter(({ severity }) => severity === "error");
  assert.deepEqual(
    errors?.map(({ sheet, cell, found }) => `${sheet}!${cell} ${found}`),
    ["公开01表!A8 二、政府基金收入", "公开03表!C8 12..5", "公开03表!D8 #REF!", "公开03表!E8 9.00"],
  );
  assert.ok(errors?.every(({ message, fix }) => message !== "" && fix !== ""));
});

test("a correction is made once and remembered: column, row, table and unit", async () => {
  const data = copyOfData([]);
  const spoil = (book: xlsx.WorkBook) => {
    const [income, totals, general] = ["公开02表", "公开01表", "公开05表"].map(
      (name) => book.Sheets[name],
    );
    if (!income || !totals || !general) throw new Error("no sheets");
    income.D4 = { t: "s", v: "财政补助" };
    totals.A8 = { t: "s", v: "二、政府基金收入" };
    general.A1 = { t: "s", v: "公共预算支出情况" };
    delete general.E3;
  };
  const file = changed(spoil);
  const form = ["--form", "nmg-final-accounts-2024"];
  assert.equal((await importInto(data, file, ...form)).code, 1);
  const fixes = [
    "--column",
    "公开02表!D4=income.fiscal",
    "--row",
    "公开01表!A8=totals.government-funds",
    "--table",
    "公开05表!A1=general-budget",
    "--money",
    "general-budget=万元",
  ];
  const corrected = await importInto(data, file, ...form, ...fixes, "--format", "json");
  assert.equal(corrected.code, 0, JSON.stringify(corrected.report?.problems));
  const memory = "mappings/nmg-bigdata.nmg-final-accounts-2024.json";
  assert.ok(corrected.report?.written.includes(memory));
  assert.deepEqual(JSON.parse(readFileSync(join(data, memory), "utf8")).tables, {
    income: { columns: { fiscal: ["财政补助"] } },
    totals: { rows: { "government-funds": ["二、政府基金收入"] } },
    "general-budget": { titles: ["公共预算支出情况"], money: "万元" },
  });
  const next = await importInto(
    data,
    changed(spoil),
    ...form,
    "--year",
    "2020",
    "--format",
    "json",
  );
  assert.equal(next.code, 0);
  assert.equal(next.report?.tables.find(({ id }) => id === "income")?.confidence, "remembered");
  assert.equal((await run("check", "--data", data)).code, 0);
});

test("--dry-run shows the mapping as a table and writes nothing; an old .xls is read too", async () => {
  const data = copyOfData([]);
  const file = corpus("nmg-final-accounts-2024.wan.clean.libreoffice.xls");
  const dry = await importInto(data, file, "--dry-run");
  assert.equal(dry.code, 0);
  assert.match(dry.out, /^工作表 +表 +范围 +行 +栏 +单位 +把握$/m);
  assert.match(dry.out, /^公开02表 +收入决算表 +A4:I\d+ +\d+ +本年收入合计、.* +万元 +确定$/m);
  assert.equal(existsSync(join(data, "nmg-bigdata/2021")), false);
  assert.equal((await importInto(data, file)).code, 0);
  assert.deepEqual(readdirSync(join(data, "nmg-bigdata/2021/final-accounts")), [
    "disclosure.json",
    "mapping.json",
    "tables.xls",
    "text",
  ]);
  assert.equal((await run("check", "--data", data)).code, 0);
});

test("an earlier disclosure.json is kept; a wrong extension and a wrong call are told", async () => {
  const data = copyOfData([]);
  await importInto(data, clean);
  const record = join(data, "nmg-bigdata/2021/final-accounts/disclosure.json");
  const own = readFileSync(record, "utf8").replace("公开表", "公开表（修订）");
  writeFileSync(record, own);
  assert.equal(
    (await importInto(data, corpus("nmg-final-accounts-2024.wan.clean.sheetjs.xlsx"))).code,
    0,
  );
  assert.equal(readFileSync(record, "utf8"), own);
  const wrong = join(temporaryFolder(), "a.xls");
  writeFileSync(wrong, readFileSync(clean));
  const { code, report } = await importInto(data, wrong, "--format", "json");
  assert.equal(code, 1);
  assert.deepEqual(
    report?.problems.map(({ message }) => message),
    ["打不开工作簿：扩展名与内容不符：内容是 .xlsx"],
  );
  assert.equal((await importInto(data, clean, "--form", "no-form")).code, 2);
  assert.equal((await importInto(data, clean, "--form", "national-final-accounts")).code, 2);
});
