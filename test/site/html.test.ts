import assert from "node:assert/strict";
import { test } from "node:test";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
    rules: {
      // Titles carry the full name of section and site; search engines cut them, people don't mind.
      "long-title": "off",
      // <dl> groups and generated tables are written without optional whitespace.
      "no-trailing-whitespace": "off",
      // All files come from the site's own origin.
      "require-sri": "off",
    },
  }),
);

test("every page is valid HTML", async (t) => {
  const messages: string[] = [];
  for (const file of site.pages) {
    const report = await validator.validateString(site.html(file));
    for (const { ruleId, message, line } of report.results.flatMap((result) => result.messages)) {
      messages.push(`${file}:${line} ${ruleId}: ${message}`);
    }
  }
  assert.deepEqual(messages, []);
  t.diagnostic(`pages validated: ${site.pages.length}`);
});

test("a fault in a page would be seen", async () => {
  const report = await validator.validateString(
    "<!doctype html><html><body><p id=a><p id=a></p></body></html>",
  );
  assert.equal(report.valid, false);
});

test("no inline script, style or handler, and no address of another origin is loaded", () => {
  for (const file of site.pages) {
    const html = site.html(file);
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+="|javascript:/i, file);
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=| type="application\/ld\+json">)/i, file);
    assert.doesNotMatch(html, /\s(?:src|href|action)="(?:https?:)?\/\//i, file);
  }
});

test("the meta set of the government web rules stands on an article", () => {
  const html = site.html("nmg-bigdata/2024/final-accounts/income/index.html");
  const meta = (name: string) =>
    new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1];
  assert.equal(meta("SiteName"), "明账示例");
  assert.equal(meta("ColumnName"), "决算公开");
  assert.equal(meta("ColumnType"), "政府信息公开");
  assert.equal(meta("ArticleTitle"), "收入决算情况说明 · 内蒙古自治区大数据中心2024年度决算");
  assert.equal(meta("PubDate"), "2025-08-26");
  assert.equal(meta("ContentSource"), "内蒙古自治区大数据中心");
  assert.equal(meta("SiteIDCode"), undefined, "not known, so not claimed");
});

test("every page says that it is an example and asks not to be indexed", () => {
  for (const file of site.pages) {
    const html = site.html(file);
    assert.match(html, /class="banner"[^>]*>本站是示例/, file);
    assert.match(html, /<meta name="robots" content="noindex">/, file);
  }
});

test("each section has a page of its own and leads to the next", () => {
  const sections =
    "duties organisation work-done totals income expenditure fiscal-totals general-budget basic project official-expenses government-funds state-capital operating-expenses procurement state-assets performance terms contact".split(
      " ",
    );
  sections.forEach((section, index) => {
    const html = site.html(`nmg-bigdata/2024/final-accounts/${section}/index.html`);
    assert.match(html, /<main id="main" data-page="section">/);
    assert.match(html, new RegExp(`第 ${index + 1} 节，共 ${sections.length} 节`));
    const next = sections[index + 1] ?? "tables";
    assert.match(html, new RegExp(`rel="next" href="\\.\\./${next}/"`));
  });
});
