import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);
const overview = "nmg-bigdata/2024/final-accounts/projects/";

const column = (page: Page, index: number) =>
  page.locator(`table[data-sortable] tbody tr:visible > :nth-child(${index})`).allTextContents();

test("the overview sorts by score and by name, by keyboard, and says how", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(overview));
  const header = page.getByRole("columnheader", { name: /自评得分/ });
  await header.getByRole("button").focus();
  await page.keyboard.press("Enter");
  assert.equal(await header.getAttribute("aria-sort"), "ascending");
  assert.ok(await page.getByText("按“自评得分”从小到大排。").isVisible());
  const scores = (await column(page, 5)).map(Number);
  assert.deepEqual(scores, [80, 89.61, 94.35, 96, 96.78]);
  await page.keyboard.press("Enter");
  assert.equal(await header.getAttribute("aria-sort"), "descending");
  assert.deepEqual((await column(page, 5)).map(Number), scores.toReversed());
  await page.getByRole("columnheader", { name: /^项目/ }).getByRole("button").click();
  assert.equal(await header.getAttribute("aria-sort"), null);
  await page.close();
});

test("the overview filters by name, score and execution rate, and counts what is left", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(overview));
  await page.getByLabel("执行率不高于").fill("50");
  assert.equal((await column(page, 1)).length, 2);
  await page.getByLabel("自评得分不高于").fill("85");
  assert.match(
    (await column(page, 1)).join(),
    /^（自治区重点项目）内蒙古自治区政务云服务能力提升项目/,
  );
  assert.equal(await page.locator(".filters [role=status]").textContent(), "显示 1 个，共 5 个");
  await page.getByLabel("执行率不高于").fill("");
  await page.getByLabel("自评得分不高于").fill("");
  await page.getByLabel("项目名称含有").fill("民政");
  assert.deepEqual(await column(page, 1), ["（本级基建）数字民政"]);
  await page.close();
});

test("without JavaScript the overview is a table with links", async () => {
  const context = await browser.get().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.url(overview));
  assert.equal((await column(page, 1)).length, 5);
  await page.getByRole("link", { name: "政务信息化运行维护" }).click();
  assert.match((await page.locator("main").textContent()) ?? "", /94\.35/);
  await context.close();
});
