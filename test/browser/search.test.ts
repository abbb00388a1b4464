import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

// What is built for a folder differs in three files that no search meets: hosts.test.ts.
const site = exampleSite();
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

test("says clearly that nothing was found, and what was found of the parts", async () => {
  await withPage("search/?q=zzzzqqqq", async (page) => {
    await done(page);
    assert.equal(await page.locator("[data-search-result]").count(), 0);
    assert.match((await status(page)) ?? "", /^没有找到“zzzzqqqq”/);
  });
  await withPage(`search/?q=${encodeURIComponent("财政拨款飞船")}`, async (page) => {
    await done(page);
    assert.equal(await page.locator("[data-search-result]").count(), 0);
    assert.match((await status(page)) ?? "", /没有一处写有整个词/);
    const hints = (await page.locator("[data-search-hints]").textContent()) ?? "";
    assert.match(hints, /^其中：财政拨款（\d+ 条） “飞船”没有/);
    await page.locator("[data-search-hints] a").first().click();
    await done(page);
    assert.ok((await titles(page)).length > 0);
  });
});

test("two quick clicks on 显示更多结果 lose none, and who comes back finds them all", async () => {
  await withPage(`search/?q=${encodeURIComponent("财政拨款")}`, async (page) => {
    await done(page);
    const all = Number(/找到 (\d+) 条/.exec((await status(page)) ?? "")?.[1]);
    assert.ok(all > 60);
    await page.evaluate(() => {
      const more = document.querySelector<HTMLButtonElement>("[data-search-more]");
      more?.click();
      more?.click();
    });
    const shown = await titles(page);
    assert.equal(shown.length, 60);
    assert.equal(
      await page
        .locator("[data-search-result]")
        .evaluateAll((links) => new Set(links.map((link) => link.getAttribute("href"))).size),
      60,
    );
    await page.locator("[data-search-result]").nth(45).click();
    await page.waitForURL((url) => !url.pathname.endsWith("/search/"));
    await page.goBack();
    await done(page);
    assert.deepEqual(await titles(page), shown);
    assert.ok((await page.evaluate(() => scrollY)) > 500);
    while (await page.locator("[data-search-more]").isVisible())
      await page.locator("[data-search-more]").click();
    assert.equal((await titles(page)).length, all);
  });
});

test("nothing jumps, and no request leaves the index: bytes of the first and the next question", async () => {
  await withPage("", async (page) => {
    let bytes = 0;
    page.on("response", async (response) => {
      bytes += Number((await response.allHeaders())["content-length"] ?? 0);
    });
    await page.goto(host.url(`search/?q=${encodeURIComponent("公务接待费")}`));
    await done(page);
    await page.waitForTimeout(300);
    const first = bytes;
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 200);
        }),
    );
    await page.locator("main input[name=q]").fill("差旅费");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() =>
      document.querySelector("[data-search-status]")?.textContent?.includes("差旅费"),
    );
    const next = bytes - first;
    if (process.env.MINGZHANG_PAGES === "all")
      console.log(`first ${first} next ${next} CLS ${shift}`);
    assert.ok(first <= 160_000, `${first} bytes`);
    assert.ok(next <= 10_000, `${next} bytes`);
    assert.ok(shift < 0.02, `CLS ${shift}`);
  });
});

for (const [query, expected] of [
  ["公车", /^公务用车/],
  ["出国", /出国/],
  ["饭局", /^公务接待费/],
  ["gongche", /公务用车/],
  ["gwjdf", /^(\d+\.)?公务接待费/],
  ["gongwujiedaifei", /公务接待费/],
  ["5.74亿", /总计|合计/],
  ["574103200元", /计（/],
  ["57,410.32万元", /计（/],
  ["住房公积金 2022", /^住房公积金（2022年度/],
] as const) {
  test(`${query} leads to the thing itself`, async () => {
    await withPage(`search/?q=${encodeURIComponent(query)}`, async (page) => {
      await done(page);
      assert.match((await titles(page))[0] ?? "", expected);
    });
  });
}

test("without JavaScript it says where the word is and what else there is", async () => {
  const context = await browser.get().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.url(`search/?q=${encodeURIComponent("差旅费")}`));
  assert.match((await page.locator("main").textContent()) ?? "", /地址栏/);
  assert.equal(await page.locator('main noscript a[href$="glossary/"]').count(), 1);
  await context.close();
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
