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
      return file === path ? change(bytes) : bytes;
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

/** A workbook with the number of a cell changed. */
const cellChanged =
  (sheet: string, address: string, from: number, to: number) => (bytes: Buffer) => {
    const book = xlsx.read(bytes, { cellNF: true });
    const cell = book.Sheets[sheet]?.[address];
    assert.equal(cell?.v, from);
    cell.v = to;
    return xlsx.write(book, { type: "buffer", bookType: "xlsx" });
  };

const changes: readonly (readonly [string, (bytes: Buffer) => Uint8Array])[] = [
  [
    `${folder}/tables/income/index.html`,
    swapped('<data value="57410.32">', '<data value="57410.33">'),
  ],
  [
    `${folder}/totals/index.html`,
    swapped('value="57410.32" data-figure', 'value="5741.32" data-figure'),
  ],
  [`${folder}/figures.csv`, swapped(",57410.32,", ",57410.23,")],
  [`${folder}/tables/income.csv`, swapped("57410.32", "57410.23")],
  [`${folder}/tables/income.printed.csv`, swapped("57,410.32", "57,410.23")],
  [`${folder}/income/charts/income.csv`, swapped("57410.32", "57410.23")],
  [`${folder}/tables/income.json`, swapped("57410.32", "57410.23")],
  [`${folder}/tables/income.xlsx`, cellChanged("数据", "H2", 57410.32, 57410.23)],
  [`${folder}/tables/income.xlsx`, cellChanged("公开02表", "C7", 57410.32, 57410.23)],
  [`${folder}.xlsx`, cellChanged("公开02表", "C7", 57410.32, 57410.23)],
  [`${folder}/indicators.csv`, swapped(",100,", ",101,")],
  [`api/v1/disclosures/${folder}.json`, swapped('"decimal":"57410.32"', '"decimal":"57410.23"')],
];

changes.forEach(([path, change], index) => {
  test(`a number that differs is found in ${path} (${index + 1})`, async () => {
    const { faults } = await agreement(path, change);
    assert.ok(faults.length > 0);
    for (const { rule, where } of faults) assert.deepEqual([rule, where], ["OUT-09", path]);
  });
});
