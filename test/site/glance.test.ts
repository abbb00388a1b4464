import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const folder = "nmg-bigdata/2024/final-accounts";

/** The list at a glance of a page, as text. */
function told(html: string): string {
  const list = /<ul class="glance">.*?<\/ul>/s.exec(html)?.[0] ?? "";
  return list.replace(/<a class="finding-mark".*?<\/a>/g, "").replace(/<[^>]+>/g, "");
}

test("the overview answers first: amounts, changes, a word where a headline needs it, quality, a chart", () => {
  const html = site.html(`${folder}/index.html`);
  const order = ['class="figures"', 'class="glance"', 'id="charts"', 'id="contents"'];
  const places = order.map((mark) => html.indexOf(mark));
  assert.ok(!places.includes(-1), String(places));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  const text = told(html);
  assert.match(text, /与上年决算相比，收、支总计各增加.*增长73\.14%。/);
  assert.match(text, /与年初预算相比，收、支总计各减少/);
  assert.match(text, /政府采购支出.*大于支出总计.*不宜直接相比/);
});

test("how many numbers agree stands on home, unit, year and overview, and leads to the findings", () => {
  const findings = JSON.parse(site.html("checks/findings.json")) as {
    findings: readonly { severity: string; unit: string; year: number; kind: string }[];
  };
  const errors = findings.findings.filter(
    ({ severity, unit, year, kind }) =>
      severity === "error" && unit === "nmg-bigdata" && year === 2024 && kind === "final-accounts",
  ).length;
  assert.ok(errors > 0);
  for (const path of ["", "nmg-bigdata/", "nmg-bigdata/2024/", `${folder}/`]) {
    const html = site.html(`${path}index.html`);
    const link = new RegExp(`href="[./]*checks/${folder}/">核对\\d+项，${errors}处不一致`);
    assert.match(html, link, path);
  }
});

test("a budget is measured against last year's budget", () => {
  const text = told(site.html("nmg-bigdata/2024/budget/index.html"));
  assert.match(text, /^与上年预算相比，收入总计增加16[,]?238\.76万元/);
  assert.doesNotMatch(text, /决算/);
});
