import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { planImport } from "../../src/import/import-workbook.ts";
import { writeImport } from "../../src/import/write-import.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { checkData } from "../../src/site/checked-data.ts";
import { madeUpDisclosures } from "../support/corpus/disclosures/disclosures.ts";
import { writeSheetJs } from "../support/corpus/write-sheetjs.ts";
import { buildOptions, temporaryFolder } from "../support/example.ts";
import { ownFolder } from "../support/own-folder.ts";

const [national] = madeUpDisclosures;
if (!national) throw new Error("there are made-up disclosures");
const { id, unit, kind, sheets } = national;

/** The unit's workbook with a table that no form has, its header in two lines. */
function received(rows: readonly (string | number)[][]): Uint8Array {
  const book = xlsx.read(writeSheetJs(sheets()), { cellNF: true });
  const sheet = xlsx.utils.aoa_to_sheet([
    [`${unit.year}年度基层服务站点建设补助分配表`],
    ["单位：万元"],
    ["补助项目", "资金来源", null, null, "上年安排"],
    [null, "合计", "财政拨款", "自筹", null],
    ...rows,
    ["注：示例。"],
  ]);
  for (const cell of Object.values(sheet)) if (cell?.t === "n") cell.z = "0.00";
  sheet["!merges"] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 4 } },
    { s: { r: 2, c: 0 }, e: { r: 3, c: 0 } },
    { s: { r: 2, c: 1 }, e: { r: 2, c: 3 } },
    { s: { r: 2, c: 4 }, e: { r: 3, c: 4 } },
  ];
  xlsx.utils.book_append_sheet(book, sheet, "站点补助");
  return xlsx.write(book, { type: "buffer", bookType: "xlsx" });
}

const plan = (data: string, bytes: Uint8Array) =>
  planImport({
    file: "收到.xlsx",
    bytes,
    data,
    unit: id,
    year: unit.year,
    kind,
    corrections: { tables: [], columns: [], rows: [], money: [] },
  });

test("a table that no form has: page, downloads and sums under its own headers", async () => {
  const data = ownFolder();
  const good = await plan(
    data,
    received([
      ["合计", 20, 17, 3, 9],
      ["站点维修", 12.5, 10, 2.5, 9],
      ["设备更新", 7.5, 7, 0.5, 0],
    ]),
  );
  assert.deepEqual(
    good.report.problems.map(({ rule }) => rule),
    ["IN-34"],
  );
  writeImport(data, good);
  const out = join(temporaryFolder(), "dist");
  await buildSite(buildOptions(out, { data, preview: true, search: false }));
  const folder = join(out, id, String(unit.year), kind, "tables");
  const page = readFileSync(join(folder, "own-1/index.html"), "utf8");
  assert.match(page, /<h1>[^<]*基层服务站点建设补助分配表/);
  assert.match(page, /data-figure="own-1\.item-1\.total"[^>]*><data value="12\.50">/);
  for (const extension of ["xlsx", "csv", "json"]) {
    assert.ok(existsSync(join(folder, `own-1.${extension}`)), extension);
  }
});

/** What the check says of the sums of such a table, once it is imported. */
async function sumFindings(rows: readonly (string | number)[][]): Promise<string[]> {
  const data = ownFolder();
  writeImport(data, await plan(data, received(rows)));
  const { tieOuts } = await checkData(data);
  return tieOuts
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === "OT-01")
    .map(({ severity, where }) => `${severity} ${where.split(" · ").at(-1)}`);
}

test("its sums are told at the cell: an error below one heading, a warning for a list", async () => {
  const below = await sumFindings([
    ["合计", 20, 17, 3, 9],
    ["站点维修", 12.5, 10, 2.6, 9],
    ["设备更新", 7.5, 7, 0.4, 0],
  ]);
  assert.deepEqual(below, ["error B6", "error B7"]);
  const list = await sumFindings([
    ["合计", 25, 20, 5, 9],
    ["站点维修", 12.5, 10, 2.5, 9],
    ["设备更新", 7.5, 7, 0.5, 0],
  ]);
  assert.deepEqual(list, ["warning B5", "warning C5", "warning D5"]);
});
