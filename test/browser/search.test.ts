import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { realBrowser, served } from "../support/browser.ts";
import { builtSite } from "../support/built-site.ts";

const site = builtSite({ search: true, basePath: "/sub/folder/" });
const browser = realBrowser();
const host = served(site.out, "/sub/folder/");

async function withPage(path: string, run: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.get().newPage();
  try {
    await page.goto(host.url(path));
    await run(page);
  } finally {
    await page.close();
  }
}
const done = (page: Page) => page.waitForSelector('[data-search-state="done"]');
const titles = (page: Page) => page.locator("[data-search-result]").allTextContents();
const status = (page: Page) => page.locator("[data-search-status]").textContent();

for (const [query, expected] of [
  ["三公经费", /三公/],
  ["住房公积金", /^住房公积金/],
  ["57410.32", /总计/],
  ["57,410.32", /总计/],
  ["2150550", /^事业运行/],
] as const) {
  test(`finds ${query}`, async () => {
    await withPage(`search/?q=${encodeURIComponent(query)}`, async (page) => {
      await done(page);
      const found = await titles(page);
      assert.ok(
        found.some((title) => expected.test(title)),
        `${query}: ${found.join(" | ")}`,
      );
      assert.match((await status(page)) ?? "", /找到 \d+ 条/);
    });
  });
}

test("a result leads to the row of the table", async () => {
  await withPage("search/?q=2150550", async (page) => {
    await done(page);
    // Several years have this row: its title says which year it is.
    const first = page.locator("[data-search-result]").first();
    const year = /（(\d{4})年度/.exec((await first.textContent()) ?? "")?.[1];
    await first.click();
    await page.waitForLoadState();
    const address = `/sub/folder/nmg-bigdata/${year}/final-accounts/tables/`;
    assert.equal(new URL(page.url()).pathname.startsWith(address), true, page.url());
    assert.equal(new URL(page.url()).hash, "#row-2150550");
    assert.equal(await page.locator("tr:target").count(), 1);
  });
});

test("says clearly that nothing was found", async () => {
  await withPage("search/?q=zzzzqqqq", async (page) => {
    await done(page);
    assert.equal(await page.locator("[data-search-result]").count(), 0);
    assert.match((await status(page)) ?? "", /^没有找到“zzzzqqqq”/);
  });
});

test("by keyboard alone: question, address, filter, result", async () => {
  await withPage("search/", async (page) => {
    await page.locator("main input[name=q]").focus();
    await page.keyboard.type("住房公积金");
    await page.keyboard.press("Enter");
    await done(page);
    assert.equal(new URL(page.url()).searchParams.get("q"), "住房公积金");
    const all = await page.locator("[data-search-result]").count();
    await page.locator("select[name=kind]").focus();
    await page.locator("select[name=kind]").selectOption("表格行");
    await done(page);
    await page.waitForFunction(
      (before) => document.querySelectorAll("[data-search-result]").length < before,
      all,
    );
    assert.equal(new URL(page.url()).searchParams.get("kind"), "表格行");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "kind");
    await page.locator("[data-search-result]").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/#row-/);
  });
});

test("the box on every page leads to the search page", async () => {
  await withPage("nmg-bigdata/2024/final-accounts/income/", async (page) => {
    await page.locator("header input[name=q]").fill("公务接待费");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/sub\/folder\/search\/\?q=/);
    await done(page);
    assert.ok((await titles(page)).length > 0);
  });
});
