import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { planImport } from "../../src/import/import-workbook.ts";
import { writeImport } from "../../src/import/write-import.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { madeUpDisclosures } from "../support/corpus/disclosures/disclosures.ts";
import { writeSheetJs } from "../support/corpus/write-sheetjs.ts";
import { buildOptions, temporaryFolder } from "../support/example.ts";
import { ownFolder } from "../support/own-folder.ts";
import { mainTexts } from "../support/page-text.ts";

const shown = ["henan-street", "shaanxi-department"];
const isAll = process.env.MINGZHANG_PAGES === "all";
const chosen = madeUpDisclosures.filter(({ id }) => isAll || shown.includes(id));
const out = join(temporaryFolder(), "dist");

/** The words of a section's page. */
const pageOf = (id: string, section: string) =>
  mainTexts(readFileSync(join(out, id, "2025/budget", section, "index.html"), "utf8"))
    .map(({ text }) => text)
    .join("");

before(async () => {
  const data = ownFolder();
  for (const { id, unit, kind, sheets } of chosen) {
    const plan = await planImport({
      file: "收到.xlsx",
      bytes: writeSheetJs(sheets()),
      data,
      unit: id,
      year: unit.year,
      kind,
      corrections: { tables: [], columns: [], rows: [], money: [] },
    });
    writeImport(data, plan);
  }
  // Numbers of pages and data agree (OUT-09), or the build fails.
  const report = await buildSite(buildOptions(out, { data, preview: true, search: false }));
  assert.deepEqual(report.withheld, []);
});

test("kinds of expenditure are told once: no 人员经费 beside the 基本支出 that holds it", () => {
  const words = pageOf("henan-street", "totals");
  assert.match(words, /基本支出10,653,600元，占52\.88%；\s*项目支出9,494,400元，占47\.12%。/);
  assert.doesNotMatch(words, /小计10653600|人员经费9392000元，占/);
});

test("a row above the sources is no source beside them", () => {
  const words = pageOf("shaanxi-department", "totals");
  assert.match(words, /一般公共预算拨款25,837,400元，占100\.00%/);
  assert.doesNotMatch(words, /部门预算25837400元，占/);
});
