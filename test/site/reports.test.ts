import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const reports = [
  ["nmg-bigdata/2024/final-accounts", "petition-platform", "91.66", 10],
  ["nmg-bigdata/2022/final-accounts", "operations", "88.1", 9],
] as const;

for (const [folder, id, score, chapters] of reports) {
  const page = () => site.html(`${folder}/reports/${id}/index.html`);

  test(`${id} is a report page with its score, and its outline leads to every chapter and passage`, () => {
    const html = page();
    assert.match(html, /<main id="main" data-page="report">/);
    assert.match(html, /<article data-pagefind-body data-pagefind-filter="类型:评价报告">/);
    assert.match(html, new RegExp(`<dt>综合评价得分</dt><dd><data[^>]*>${score}分</data>`));
    const outline = /<nav class="side-contents outline"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? "";
    const targets = [...outline.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    // The end-notes of the checks stand below the report.
    const [report = ""] = html.split('<section class="finding-notes"');
    const headings = [...report.matchAll(/<h[23] id="([^"]+)"/g)].map(([, heading]) => heading);
    assert.deepEqual(targets, headings);
    assert.equal([...report.matchAll(/<h2 id=/g)].length, chapters);
  });

  test(`${id} shows every table that its data have`, () => {
    const html = page();
    for (const caption of [
      "objectives-1",
      "part-scores",
      ...["decision", "process", "output", "benefit"].map((part) => `part-${part}`),
      "criteria",
      "scoring",
    ]) {
      assert.match(html, new RegExp(`<caption id="caption-${caption}">`), caption);
    }
    assert.equal(html.includes('id="caption-survey"'), id === "petition-platform");
  });

  test(`${id} is at most 60 KB on the wire`, (t) => {
    const bytes = brotliCompressSync(page()).length;
    t.diagnostic(`bytes: ${bytes}`);
    assert.ok(bytes <= 60_000, String(bytes));
  });

  test(`${id} is linked from the performance section and the overview`, () => {
    const link = `href="../reports/${id}/"`;
    assert.ok(site.html(`${folder}/performance/index.html`).includes(link));
    assert.ok(site.html(`${folder}/index.html`).includes(`href="reports/${id}/"`));
  });
}

test("the report and the self-evaluation of the same project lead to each other", () => {
  const folder = "nmg-bigdata/2022/final-accounts";
  const report = site.html(`${folder}/reports/operations/index.html`);
  assert.ok(report.includes('href="../../projects/operations/"'));
  const project = site.html(`${folder}/projects/operations/index.html`);
  assert.ok(project.includes('href="../../reports/operations/"'));
});

test("both printed grades stand on the page of 2024", () => {
  const html = site.html("nmg-bigdata/2024/final-accounts/reports/petition-platform/index.html");
  assert.match(html, /评价等级（正文“综合评价结论”）<\/dt><dd>优/);
  assert.match(html, /评价等级（附件2评分表）<\/dt><dd>良/);
});
