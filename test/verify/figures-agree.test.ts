import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { figuresAgree } from "../../src/verify/figures-agree.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const folder = "nmg-bigdata/2024/final-accounts";

/** The folder with one file changed. */
function agreement(path = "", change: (bytes: Buffer) => Uint8Array = (bytes) => bytes) {
  return figuresAgree({
    folder,
    files: site.files.filter((file) => file.startsWith(`${folder}/`)),
    read: (file) => {
      const bytes = readFileSync(join(site.out, file));
      return file === `${folder}/${path}` ? change(bytes) : bytes;
    },
  });
}

const swapped = (from: string | RegExp, to: string) => (bytes: Buffer) => {
  const text = bytes.toString("utf8");
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  return Buffer.from(changed);
};

test("page, csv, workbook, JSON, Parquet and charts of the example say the same numbers", async (t) => {
  const { compared, faults } = await agreement();
  t.diagnostic(`numbers compared: ${compared}`);
  assert.deepEqual(faults, []);
  assert.ok(compared > 10_000, String(compared));
});

const changes: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
  ["tables/income/index.html", swapped('<data value="57410.32">', '<data value="57410.33">')],
  ["totals/index.html", swapped('value="57410.32" data-figure', 'value="5741.32" data-figure')],
  ["figures.csv", swapped(",57410.32,", ",57410.23,")],
  ["tables/income.csv", swapped("57410.32", "57410.23")],
  ["income/charts/income.csv", swapped("57410.32", "57410.23")],
  ["tables/income.json", swapped("57410.32", "57410.23")],
  [
    "tables/income.xlsx",
    (bytes) => {
      const book = xlsx.read(bytes);
      const cell = book.Sheets.数据?.H2;
      assert.equal(cell?.v, 57410.32);
      cell.v = 57410.23;
      return xlsx.write(book, { type: "buffer" });
    },
  ],
];

for (const [path, change] of changes) {
  test(`a number that differs is found in ${path}`, async () => {
    const { faults } = await agreement(path, change);
    assert.ok(faults.length > 0);
    for (const { rule, where } of faults)
      assert.deepEqual([rule, where], ["OUT-09", `${folder}/${path}`]);
  });
}
