import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";
import { elsewhere } from "../support/elsewhere.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);
test("a section leads to the same of the year before, of the budget, of comparisons; and back", async () => {
  const context = await browser.get().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.url("nmg-bigdata/2024/final-accounts/official-expenses/"));
  await page.getByRole("link", { name: "上一年度：2022年度决算" }).click();
  assert.match(page.url(), /2022\/final-accounts\/official-expenses\/$/);
  await page.getByRole("link", { name: "下一年度：2024年度决算" }).click();
  await page.getByRole("link", { name: "2024年度预算", exact: true }).click();
  assert.match(page.url(), /nmg-bigdata\/2024\/budget\/official-expenses\/$/);
  await page.getByRole("link", { name: /（部门）2024年度预算$/ }).click();
  assert.match(page.url(), /nmg-bigdata-department\/2024\/budget\/official-expenses\/$/);
  await context.close();
});

test("a table leads to the same table of another year", () => {
  const html = site.html("nmg-bigdata/2022/final-accounts/tables/totals/index.html");
  assert.ok(elsewhere(html).includes("下一年度：2024年度决算"));
});

for (const width of [1280, 375]) {
  test(`the site map leads by keyboard to a section, without JavaScript: ${width} px`, async () => {
    const context = await browser
      .get()
      .newContext({ javaScriptEnabled: false, viewport: { width, height: 812 } });
    const page = await context.newPage();
    await page.goto(host.url(""));
    await page.getByRole("contentinfo").getByRole("link", { name: "网站地图" }).click();
    for (const title of ["勾稽核对", "名词解释", "比较", "搜索", "阅读设置", "更正", "关于本站"]) {
      assert.ok(await page.getByRole("main").getByRole("link", { name: title }).count(), title);
    }
    await page.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/\d{4}\/[a-z-]+\/[a-z-]+\/$/);
    await context.close();
  });
}

test("robots and search have their own lists: preferences in neither, the map not in the search", () => {
  const text = readFileSync(join(site.out, "site-map/index.html"), "utf8");
  assert.doesNotMatch(text, /data-pagefind-body/);
  assert.match(site.html("preferences/index.html"), /<meta name="robots" content="noindex">/);
});
