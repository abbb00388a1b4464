import assert from "node:assert/strict";
import { test } from "node:test";
import { completenessChecklist } from "../../src/completeness/checklist.ts";
import { dataCsv } from "../../src/datasets/data-csv.ts";
import { dataJson } from "../../src/datasets/data-json.ts";
import type { DataTable } from "../../src/datasets/data-table.ts";
import { readCsv } from "../../src/datasets/read-csv.ts";
import { disclosureLists, listNames } from "../../src/downloads/disclosure-lists.ts";
import { listWorkbook } from "../../src/downloads/list-workbook.ts";
import { inputWarning } from "../../src/finding.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { formatDecimal, parseDecimal } from "../../src/numbers/decimal.ts";
import { consistentModel } from "../support/consistent.ts";

const { disclosure } = consistentModel(11);
const finding = inputWarning("IN-00", "表“甲”，第2行", "说明\n两行", "请核对");
const lists = disclosureLists(disclosure, [finding]);

function named(name: string): DataTable {
  const table = lists.find((one) => one.name === name);
  assert.ok(table, name);
  return table;
}

/** A list read back from its csv, each row by header. */
function records(table: DataTable): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(dataCsv(table));
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ""])));
}

const exact = (text: string | undefined) => {
  const value = parseDecimal(text ?? "");
  return value && formatDecimal(value);
};

test("every line of money of a project is a row, its numbers exact", () => {
  const rows = records(named("projects"));
  const funds = disclosure.projects.flatMap((project) =>
    project.funds.map((fund) => ({ project, fund })),
  );
  assert.ok(funds.length > 0);
  assert.equal(rows.length, funds.length);
  funds.forEach(({ project, fund }, at) => {
    const row = rows[at];
    assert.equal(row?.project_name, project.name);
    assert.equal(row?.fund_label, fund.label);
    assert.equal(row?.full_year, exact(fund.cells.fullYear.printed) ?? "");
    assert.equal(row?.executed, exact(fund.cells.executed.printed) ?? "");
    assert.equal(row?.total_score, exact(project.total.score.printed) ?? "");
  });
});

test("every indicator is a row; a target in words stands apart from one that is a number", () => {
  const rows = records(named("indicators"));
  const indicators = disclosure.projects.flatMap((project) => project.indicators);
  assert.equal(rows.length, indicators.length);
  indicators.forEach(({ name, target, score }, at) => {
    const row = rows[at];
    assert.equal(row?.name, name);
    assert.equal(row?.score, exact(score.printed) ?? "");
    const isWords = typeof target === "string";
    assert.equal(row?.target_text, isWords ? target : "");
    assert.equal(row?.target, isWords ? "" : (exact(target.printed) ?? ""));
  });
});

test("every indicator of a report is a row for each of its printings", () => {
  const rows = records(named("reports"));
  assert.ok(rows.length > 0);
  const sheets = ["scores", "criteria", "scoring"] as const;
  const printings = disclosure.evaluations.flatMap((report) =>
    sheets.map((sheet) => ({ report, sheet })),
  );
  for (const { report, sheet } of printings) {
    const own = rows.filter((row) => row.report_id === report.id && row.sheet === sheet);
    const indicators = report[sheet].parts.flatMap(({ groups }) =>
      groups.flatMap((group) => group.indicators),
    );
    assert.deepEqual(
      own.map(({ name, weight }) => [name, weight]),
      indicators.map(({ name, weight }) => [name, exact(weight.printed)]),
    );
  }
});

test("what was found is told, in one cell also where it has several lines; keys are unique", () => {
  const [row, ...none] = records(named("findings"));
  assert.deepEqual(none, []);
  assert.equal(row?.place, finding.where);
  assert.equal(row?.message, finding.message);
  for (const table of lists) {
    const keys = records(table).map((one) => table.primaryKey?.map((name) => one[name]).join(" "));
    assert.equal(new Set(keys).size, keys.length, table.name);
    assert.ok(
      table.rows.every(({ length }) => length === table.columns.length),
      table.name,
    );
  }
});

test("every item of the checklist is a row, with what it rests on", () => {
  const rows = records(named("checklist"));
  const items = completenessChecklist(disclosure).flatMap((group) => group.items);
  assert.ok(items.length > 20);
  assert.deepEqual(
    rows.map(({ item, status, basis }) => [item, status, basis]),
    items.map(({ id, status, basis }) => [id, status, basis]),
  );
});

test("a list says the same as workbook and as JSON: numbers where they are numbers, codes as text", async () => {
  for (const table of lists) {
    const context = { settings: {} };
    const book = await readWorkbook(listWorkbook(disclosure, table, context));
    const [data, notes] = book.sheets;
    assert.deepEqual([data?.name, notes?.name], ["数据", "说明"]);
    const { rows, columns } = JSON.parse(dataJson(table));
    assert.equal(rows.length, table.rows.length, table.name);
    assert.equal(columns.length, table.columns.length);
    table.rows.forEach((row, at) => {
      table.columns.forEach(({ name, type }, column) => {
        const value = row[column] ?? null;
        const cell = data?.cell(at + 1, column);
        assert.equal(
          rows[at][name] ?? null,
          value === null || type !== "integer" ? value : Number(value),
        );
        if (value === null) assert.equal(cell?.kind, "empty");
        else
          assert.equal(cell?.kind, type === "string" ? "text" : "number", `${table.name} ${name}`);
      });
    });
  }
});

test("a disclosure without projects and reports has no empty lists of them", () => {
  const bare = disclosureLists({ ...disclosure, projects: [], evaluations: [] }, []);
  assert.deepEqual(
    bare.map(({ name }) => name),
    ["findings", "checklist"],
  );
  assert.deepEqual(
    listNames(disclosure),
    lists.map(({ name }) => name),
  );
});
