import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { comparisonCharts } from "../../src/charts/comparison-chart.ts";
import { drawChart } from "../../src/charts/index.ts";
import { comparisonView } from "../../src/comparison/comparison-view.ts";
import { readCsv } from "../../src/datasets/read-csv.ts";
import { comparisonCsv } from "../../src/downloads/comparison-csv.ts";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { buildModel } from "../../src/model/build-model.ts";
import { plainText } from "../../src/narrative/say.ts";
import { exampleSite } from "../support/built-site.ts";
import { root } from "../support/example.ts";

const site = exampleSite();
const views = (buildModel(await loadDataFolder(join(root, "data"))).model?.comparisons ?? []).map(
  comparisonView,
);
const rowOf = (page: string, row: string) =>
  new RegExp(`<tr id="row-${row}".*?</tr>`, "s").exec(site.html(page))?.[0] ?? "";

test("every cell of every comparison has a figure or a reason", () => {
  assert.ok(views.length >= 3);
  for (const view of views) {
    for (const row of view.groups.flatMap(({ rows }) => rows)) {
      assert.ok(
        row.cells.every(({ figure, reason }) => figure || reason),
        `${view.id} ${row.id}`,
      );
      assert.ok(
        row.cells.some(({ figure }) => figure),
        `${view.id} ${row.id}`,
      );
    }
  }
});

test("a matched line says so, and shows both budgets of the example", () => {
  const page = "compare/2024-budget-to-final/index.html";
  assert.match(site.html(page), /<main id="main" data-page="compare">/);
  const row = rowOf(page, "function-2080501");
  for (const text of ['value="56.21"', 'value="56.22"', 'value="0.01"', 'value="73.31"', "对应"]) {
    assert.ok(row.includes(text), text);
  }
  assert.match(site.html(page), /预算公开作“事业单位离退休”（2080502）/);
});

test("2023 is implied where 2024 states a change, and marked", () => {
  const row = rowOf("compare/final-accounts-2022-to-2024/index.html", "income-total");
  assert.match(
    row,
    /data-state="inferred" data-figure="totals\.income-total\.amount-previous"[^>]*><a[^>]*><data value="33157\.87">/,
  );
});

test("a unit without disclosures has a page with what others say of it", () => {
  const page = site.html("nmg-software-testing/index.html");
  assert.match(page, /本站没有这个单位单独公开的预算和决算/);
  assert.match(page, /value="633\.39"/);
  assert.match(
    site.html("nmg-bigdata-department/index.html"),
    /nmg-software-testing\/">内蒙古自治区软件和信息安全测评中心<\/a>（公益二类事业单位，没有单独公开）/,
  );
});

test("csv, json, xlsx and page show the same numbers, and text is no formula", () => {
  for (const view of views) {
    const at = (extension: string) => join(site.out, `compare/${view.id}.${extension}`);
    const tables = site
      .html(`compare/${view.id}/index.html`)
      .match(/<table class="statistics comparison"[\s\S]*?<\/table>/g);
    const onPage = [...(tables ?? []).join("").matchAll(/<data value="([^"]+)"/g)].map(
      (match) => match[1],
    );
    const json = JSON.parse(readFileSync(at("json"), "utf8")) as {
      groups: { rows: { cells: Record<string, { value: string | null }> }[] }[];
    };
    const inJson = json.groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => Object.values(cells).flatMap(({ value }) => value ?? [])),
    );
    assert.deepEqual(inJson, onPage, view.id);
    const rows = xlsx.utils.sheet_to_json<unknown[]>(
      xlsx.read(readFileSync(at("printed.csv")), { raw: true }).Sheets.Sheet1 ?? {},
      { header: 1 },
    );
    const inCsv = rows
      .slice(1)
      .flatMap((row) => row.slice(5, -1))
      .map(String)
      .filter((text) => /^-?[\d.]+$/.test(text));
    assert.deepEqual(inCsv, onPage, view.id);
    const [head = [], ...lines] = readCsv(readFileSync(at("csv"), "utf8"));
    const columns = view.columns.length + view.computed.length;
    const clean = lines.flatMap((line) => line.slice(6, 6 + columns));
    assert.deepEqual(
      clean.filter((text) => text !== ""),
      onPage,
      view.id,
    );
    assert.equal(head.length, 7 + 2 * columns);
    const states = lines.flatMap((line) => line.slice(6 + columns, -1));
    states.forEach((state, index) => {
      assert.equal(
        state === "none" || state === "absent" || state === "blank",
        clean[index] === "",
      );
    });
    const sheet = xlsx.read(readFileSync(at("xlsx"))).Sheets.比较 ?? {};
    const inSheet = xlsx.utils
      .sheet_to_json<unknown[]>(sheet, { header: 1 })
      .flat()
      .filter((cell) => typeof cell === "number");
    assert.deepEqual(inSheet, onPage.map(Number), view.id);
  }
  const [view] = views;
  const group = view?.groups[0];
  assert.ok(view && group);
  const evil = {
    ...view,
    groups: [{ ...group, rows: group.rows.map((row) => ({ ...row, label: "=HYPERLINK(1)" })) }],
  };
  assert.match(comparisonCsv(evil), /,'=HYPERLINK\(1\),/);
});

test("charts of comparisons are drawn, with a sentence computed from their figures", () => {
  const charts = views.flatMap(comparisonCharts);
  const totals = charts.find(({ id }) => id === "final-accounts-2022-to-2024-totals");
  assert.equal(
    plainText(totals?.description ?? []),
    "收入、支出总计：2022年33,093.82万元，2023年（推算）33,157.87万元，2024年57,410.32万元；2024年与2022年相比增加24,316.50万元，增长73.48%。",
  );
  const golden = join(root, "test/output/charts/comparison-totals.svg");
  assert.ok(totals);
  if (process.env.UPDATE_GOLDENS === "1") writeFileSync(golden, `${drawChart(totals)}\n`);
  assert.equal(`${drawChart(totals)}\n`, readFileSync(golden, "utf8"));
  for (const chart of charts) assert.match(drawChart(chart), /^<svg/);
});
