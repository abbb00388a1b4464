import assert from "node:assert/strict";
import { test } from "node:test";
import { builtSite } from "../support/built-site.ts";
import { mainText, missingFigures, readFigureList } from "../support/figures.ts";

const site = builtSite();

const lists = {
  "nmg-bigdata-2024-final-accounts": "nmg-bigdata/2024/final-accounts",
  "nmg-bigdata-2024-projects": "nmg-bigdata/2024/final-accounts",
  "nmg-bigdata-2022-projects": "nmg-bigdata/2022/final-accounts",
  "nmg-bigdata-2024-budget": "nmg-bigdata/2024/budget",
  "nmg-bigdata-department-2024-budget": "nmg-bigdata-department/2024/budget",
};
for (const [list, folder] of Object.entries(lists)) {
  test(`every figure of the source stands on the page of its section: ${list}`, (t) => {
    const figures = readFigureList(list);
    const missing = missingFigures(figures, (section) =>
      mainText(site.html(`${folder}/${section}/index.html`)),
    );
    t.diagnostic(
      `figures found / in the source: ${figures.length - missing.length} / ${figures.length}`,
    );
    assert.deepEqual(missing, []);
  });
}

test("a figure that is not there is missed", () => {
  const wanted = { section: "x", printed: "12.5", unit: "万元", label: "" };
  const isMissed = (text: string) => missingFigures([wanted], () => text).length === 1;
  assert.equal(isMissed("支出12.5万元。"), false);
  for (const text of [
    "支出112.5万元",
    "支出12.50万元",
    "支出12.5亿元",
    "支出-12.5万元",
    "支出12.5",
  ]) {
    assert.equal(isMissed(text), true, text);
  }
});
