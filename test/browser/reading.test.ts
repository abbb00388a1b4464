import assert from "node:assert/strict";
import { test } from "node:test";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);
const section = "nmg-bigdata/2024/final-accounts/official-expenses/";

test("a section reads without JavaScript: sentences, chart with its table, table, way onwards", async () => {
  const context = await browser.get().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.url(section));
  assert.match((await page.locator(".narrative").textContent()) ?? "", /支出决算12\.10万元/);
  assert.ok(await page.locator('figure[data-chart="official-expenses"] svg').isVisible());
  assert.ok(await page.locator('figure[data-chart="official-expenses"] table').isVisible());
  assert.ok(await page.locator('table[data-table="official-expenses"]').isVisible());
  await page.locator('a[rel="next"]').click();
  assert.match(page.url(), /government-funds\/$/);
  await context.close();
});

test("nothing is asked of another origin", async () => {
  const page = await browser.get().newPage();
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  for (const path of ["", section, "search/?q=1", "404.html"]) await page.goto(host.url(path));
  await page.close();
  assert.deepEqual([...origins], [new URL(host.url("")).origin]);
});

test("the first tab stop leads past the header, and focus is visible", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(section));
  await page.keyboard.press("Tab");
  const skip = page.locator("a.skip");
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  const box = await skip.boundingBox();
  assert.ok(box && box.y >= 0);
  await page.keyboard.press("Enter");
  assert.match(page.url(), /#main$/);
  await page.close();
});

test("a wide table on a phone scrolls in itself; header and names stay", async () => {
  const context = await browser.get().newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(host.url("nmg-bigdata/2024/final-accounts/tables/income/"));
  const region = page.locator("section.wide");
  await region.evaluate((element) => element.scrollTo(200, 300));
  const box = await region.boundingBox();
  const name = await page.locator("#row-2150599 th").boundingBox();
  const head = await page.locator("thead th").first().boundingBox();
  assert.ok(box && name && head);
  assert.ok(Math.abs(name.x - box.x) < 2, "row names stay at the left");
  assert.ok(Math.abs(head.y - box.y) < 2, "the header stays on top");
  await context.close();
});

test("printed, the page is its content: no navigation, whole tables", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url("nmg-bigdata/2024/final-accounts/income/"));
  await page.emulateMedia({ media: "print" });
  for (const gone of [".site-header nav", ".side-contents", ".pager", ".downloads"]) {
    assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  }
  assert.ok(await page.locator('table[data-table="income"]').isVisible());
  assert.equal(
    await page.locator("section.wide").evaluate((element) => getComputedStyle(element).overflowX),
    "visible",
  );
  await page.close();
});

test("a row's level can be heard: code, name, 类/款/项; inferred and absent cells say so", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url("nmg-bigdata/2024/final-accounts/tables/expenditure/"));
  const row = page.getByRole("row", { name: /2150550/ });
  assert.match((await row.getByRole("rowheader").textContent()) ?? "", /2150550\s+事业运行\s+项/);
  assert.match((await row.getByRole("cell").first().textContent()) ?? "", /4,284\.55（推算）/);
  const undecided = page.getByRole("row", { name: /^21011 / });
  assert.equal(await undecided.getByRole("cell").first().textContent(), "原文未公开");
  await page.close();
});
