import assert from "node:assert/strict";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { type ComparisonFiles, comparisonsAgree } from "../../src/verify/comparisons-agree.ts";
import { writtenComparisons } from "../../src/write/written-comparisons.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();

test("every number of the comparisons is the same in JSON, csv, workbook and page", (t) => {
  const files = writtenComparisons(site.out);
  assert.equal(files.length, 3);
  const { compared, faults } = comparisonsAgree(files);
  t.diagnostic(`numbers compared: ${compared}`);
  assert.deepEqual(faults, []);
  assert.ok(compared > 1000, String(compared));
});

test("one that differs is found where it stands", () => {
  const [one] = writtenComparisons(site.out);
  assert.ok(one);
  const workbook = xlsx.read(one.workbook);
  const cell = workbook.Sheets.数据?.G2;
  assert.ok(cell && typeof cell.v === "number");
  cell.v += 1;
  const changes: readonly (readonly [string, Partial<ComparisonFiles>])[] = [
    [`${one.path}.csv`, { csv: one.csv.replace(/,(\d+)\.(\d\d),/, ",1$1.$2,") }],
    [`${one.path}.xlsx`, { workbook: xlsx.write(workbook, { type: "buffer", bookType: "xlsx" }) }],
    [`${one.path}/index.html`, { page: one.page.replaceAll('<data value="', '<data value="9') }],
  ];
  for (const [where, change] of changes) {
    const { faults } = comparisonsAgree([{ ...one, ...change }]);
    assert.deepEqual([...new Set(faults.map((fault) => fault.where))], [where]);
  }
});
