import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFaults } from "../support/axe-faults.ts";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);
const overview = "nmg-bigdata/2024/final-accounts/";

test("on paper a page says where it stands and how it is cited; sheets are A4", async (t) => {
  const page = await browser.get().newPage();
  await page.goto(host.url(`${overview}income/`));
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".breadcrumb").isVisible());
  assert.match((await page.locator("[data-cite]").textContent()) ?? "", /http:.*\/income\/\.$/);
  assert.equal(await page.getByRole("button", { name: "复制" }).isVisible(), false);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  assert.deepEqual([Math.round(Number(width)), Math.round(Number(height))], [595, 842]);
  t.diagnostic(`pages: ${pdf.match(/\/Type \/Page\b/g)?.length}`);
  await page.close();
});

test("the printable page is reached from the overview and has every section, chart and table, whole", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(overview));
  const contents = await page.locator(".contents ol a").allTextContents();
  await page.getByRole("link", { name: "打印版（一页）" }).click();
  await page.waitForURL(/\/print\/$/);
  const parts = await page.locator(".document .part > h2").allTextContents();
  for (const title of contents)
    assert.ok(
      parts.some((part) => part.endsWith(title)),
      title,
    );
  const charts = site.files.filter(
    (file) =>
      file.startsWith(overview) &&
      /^[a-z-]+\/charts\/[^/]+\.svg$/.test(file.slice(overview.length)),
  );
  assert.ok(charts.length > 3);
  assert.equal(await page.locator("figure.chart-figure").count(), charts.length);
  await page.emulateMedia({ media: "print" });
  const hidden = await page.evaluate(
    () =>
      [...document.querySelectorAll(".part table.statistics tbody tr")].filter(
        (row) => !row.checkVisibility(),
      ).length,
  );
  assert.equal(hidden, 0, "rows of nothing but 0 are printed");
  const heads = await page
    .locator(".part table.statistics thead")
    .first()
    .evaluate((head) => getComputedStyle(head).display);
  assert.equal(heads, "table-header-group");
  await page.close();
});

for (const width of [1280, 375]) {
  test(`the printable page on a screen: axe finds nothing, nothing overflows, ${width} px`, async () => {
    const context = await browser.get().newContext({ viewport: { width, height: 812 } });
    const page = await context.newPage();
    await page.goto(host.url(`${overview}print/`));
    assert.deepEqual(await axeFaults(page), []);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(over, 0);
    await context.close();
  });
}

test("search engines and search have the sections, not their copy for paper", () => {
  const html = site.html(`${overview}print/index.html`);
  assert.match(html, /<meta name="robots" content="noindex">/);
  assert.doesNotMatch(html, /data-pagefind-body|rel="alternate"/);
});
