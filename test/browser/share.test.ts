import assert from "node:assert/strict";
import { test } from "node:test";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);
const section = "nmg-bigdata/2024/final-accounts/income/";

test("the citation is copied with the address at which the reader is, fragment aside", async () => {
  const context = await browser.get().newContext();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  await page.goto(host.url(`${section}#main`));
  await page.getByRole("button", { name: "复制" }).click();
  await page.getByText("已复制。").waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^内蒙古自治区大数据中心\. .*第1版\. \(2025-08-26\)\. 明账示例\. /);
  assert.ok(copied.endsWith(`${host.url(section)}.`), copied);
  await context.close();
});

test("a number has an address: the dialog shows it, and whoever opens it sees the entry", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(section));
  await page.getByRole("button", { name: "查来历" }).click();
  await page.locator(".narrative data.figure").first().click();
  await page.getByRole("link", { name: "这个数的网址" }).click();
  assert.match(page.url(), /#from-/);
  const other = await browser.get().newPage();
  await other.goto(page.url());
  assert.ok(await other.locator(".provenance :target").isVisible());
  const words = (await other.locator(".provenance :target").textContent()) ?? "";
  assert.match(words, /57410\.32万元/);
  await other.close();
  await page.close();
});

test("without JavaScript the citation reads, and each entry of the list links itself", async () => {
  const context = await browser.get().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.url(section));
  assert.ok(await page.locator("[data-cite]").isVisible());
  await page.locator("details.provenance summary").click();
  await page.locator(".provenance a.permalink").first().click();
  assert.match(page.url(), /#from-/);
  await context.close();
});
