import assert from "node:assert/strict";
import { test } from "node:test";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);
const year = "nmg-bigdata/2024/final-accounts";

test("a row is heard with its name, the number's state and what a mark says", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(`${year}/tables/general-budget/`));
  const heard = await page.locator("#row-2101101").ariaSnapshot();
  assert.match(heard, /rowheader "2101101 行政单位医疗 项"/);
  assert.match(heard, /cell "0\.00 ?（推算）"/);
  await page.goto(host.url(`${year}/projects/government-cloud/`));
  const marked = page.locator("tr", { has: page.locator('[data-finding="PF-11"]') }).first();
  assert.match(await marked.ariaSnapshot(), /cell "607\.00 ※ ?核对意见PF-11"/);
  await page.close();
});

test("a number that can be asked is heard with row, column, unit and state", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(`${year}/tables/general-budget/`));
  await page.getByRole("button", { name: "查来历" }).click();
  const name = (unit: string) => `210 卫生健康支出 类，本年支出 · 基本支出，${unit}，推算`;
  await page.getByRole("button", { name: name("394.21万元"), exact: true }).waitFor();
  await page.getByRole("button", { name: "表格工具" }).click();
  await page.getByRole("combobox", { name: "金额单位" }).selectOption("元");
  await page.getByRole("button", { name: name("3,942,100元"), exact: true }).waitFor();
  await page.getByRole("button", { name: "查来历", exact: true }).click();
  assert.equal(await page.locator("td data[aria-label]").count(), 0);
  await page.close();
});

test("a chart is heard once: by caption, sentence and table", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(`${year}/general-budget/`));
  const figure = page.locator("figure.chart-figure").first();
  assert.ok(await figure.locator("svg").isVisible());
  const heard = await figure.ariaSnapshot();
  assert.doesNotMatch(heard, /- img|^\s*- text: "?[\d,.]+"?$/m);
  const [sentence = ""] = (await figure.locator(".chart-description").innerText()).split("，");
  assert.equal(heard.split(sentence.slice(0, 12)).length - 1, 1);
  await page.close();
});
