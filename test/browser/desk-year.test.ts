import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { startDesk } from "../../src/desk/desk-server.ts";
import { verifySite } from "../../src/publish/verify-site.ts";
import { axeFaults } from "../support/axe-faults.ts";
import { realBrowser } from "../support/browser.ts";
import { deskOptions } from "../support/desk.ts";
import { temporaryFolder } from "../support/example.ts";
import { madeUpName, madeUpWorkbooks } from "../support/made-up-workbook.ts";

const browser = realBrowser();
const workbooks = madeUpWorkbooks([2024, 2025]);

test("from an empty folder to a published site by the desk alone; then the next year", async (t) => {
  const site = join(temporaryFolder(), "my");
  const desk = await startDesk({ ...deskOptions(join(site, "data")), site });
  t.after(() => desk.close());

  const start = performance.now();
  const plain = await openDesk(desk.startUrl, { javaScriptEnabled: false });
  await setUp(plain);
  await plain.getByRole("link", { name: "从收到的工作簿做起" }).click();
  await importYear(plain, 2024);
  await plain.getByRole("link", { name: /^接着做/ }).click();
  await writeTexts(plain);
  await approve(plain, "记为已公开", "2025-08-20");
  await publish(plain, "第 1 版");
  t.diagnostic(`empty folder to site, without JavaScript: ${seconds(start)} s`);
  const published = join(site, "published");
  assert.deepEqual(verifySite(published).findings, []);
  assert.ok(existsSync(join(published, "shili/2024/final-accounts/index.html")));
  await plain.context().close();

  const next = performance.now();
  const page = await openDesk(desk.startUrl);
  await beginYear(page);
  await importYear(page, 2025);
  await page.getByRole("link", { name: /^接着做/ }).click();
  const unneeded = page.getByRole("button", { name: "这些都不写" });
  assert.equal(await unneeded.count(), 0, "only what the figures ask for is to be written");
  await writeTexts(page);
  await approve(page, "记为已批复", "2026-08-01");
  await approve(page, "记为已公开", "2026-08-20");
  await publish(page, "第 2 版");
  t.diagnostic(`next year, by mouse and keyboard: ${seconds(next)} s`);
  assert.deepEqual(verifySite(published).findings, []);
  const totals = join(published, "shili/2025/final-accounts/totals/index.html");
  assert.match(readFileSync(totals, "utf8"), /与上年决算相比/);
  assert.match(readFileSync(totals, "utf8"), /项目推进的进度与上年不同/);
  await looksRight(page);
});

async function openDesk(
  address: string,
  options: Parameters<ReturnType<typeof browser.get>["newContext"]>[0] = {},
): Promise<Page> {
  const context: BrowserContext = await browser.get().newContext({
    viewport: { width: 375, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  return page;
}

async function setUp(page: Page): Promise<void> {
  await page.getByLabel("单位全称").fill(madeUpName);
  await page.getByLabel("单位性质").fill("公益一类事业单位");
  await page.getByLabel(/^单位的标识/).fill("Shili 1");
  await page.getByRole("button", { name: "建立网站" }).click();
  assert.match((await page.locator("#field-unit-fault").textContent()) ?? "", /小写英文字母/);
  assert.equal(await page.getByLabel("单位全称").inputValue(), madeUpName, "nothing typed is lost");
  await page.getByLabel(/^单位的标识/).fill("shili");
  await page.getByRole("button", { name: "建立网站" }).click();
  await notice(page, /网站已建好/);
}

/** Last year's disclosure leads to this year's draft, with its workbook to be filled in. */
async function beginYear(page: Page): Promise<void> {
  assert.equal(await page.getByLabel("年度").inputValue(), "2025");
  await page.getByRole("button", { name: "从上一年搭好草稿" }).press("Enter");
  await notice(page, /2025年度决算的草稿已搭好/);
  await looksRight(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载工作簿" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /2025年度决算\.xlsx$/);
  await page.getByRole("link", { name: "导入填好的工作簿" }).click();
}

/** What a clerk has filled in in Excel. */
async function importYear(page: Page, year: number): Promise<void> {
  const file = join(temporaryFolder(), `${year}年决算.xlsx`);
  writeFileSync(file, workbooks.get(year) ?? "");
  await page.getByLabel("年度").fill(String(year));
  await page.setInputFiles("#file", file);
  await page.getByRole("button", { name: "读取工作簿" }).click();
  await notice(page, /认出 11 张表，0 个错误/);
  const replace = page.getByLabel(/替换已有的表格/);
  if ((await replace.count()) > 0) await replace.check();
  await page.getByRole("button", { name: "导入为草稿" }).click();
  await notice(page, /预览已生成/);
}

/** Writes every section that the page of the disclosure says is to be written. */
async function writeTexts(page: Page): Promise<void> {
  const left = page.locator(".sections li", { hasText: /待写|还没有写/ }).getByRole("link");
  while ((await left.count()) > 0) {
    const count = await left.count();
    await left.first().click();
    if (count % 4 === 0) await looksRight(page);
    for (const field of await page.locator("textarea").all()) {
      if ((await field.inputValue()) === "") await field.fill("项目推进的进度与上年不同。");
    }
    await page.getByRole("button", { name: "保存" }).click();
    await notice(page, /已保存/);
    await page.getByRole("link", { name: /^← / }).click();
    await page.locator(".sections").waitFor();
    assert.equal(await left.count(), count - 1, "what is written leaves the list");
  }
  await looksRight(page);
}

async function approve(page: Page, button: string, date: string): Promise<void> {
  await page.getByLabel(button === "记为已批复" ? /批复日期/ : /^公开日期/).fill(date);
  await page.getByRole("button", { name: button }).click();
  await notice(page, /已改为/);
}

async function publish(page: Page, release: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "工作台" })
    .getByRole("link", { name: "发布网站" })
    .click();
  await page.getByRole("button", { name: "发布网站" }).click();
  await notice(page, new RegExp(`发布完成：${release}`));
  await looksRight(page);
}

const notice = (page: Page, text: RegExp) =>
  page.locator("#notice", { hasText: text }).waitFor({ timeout: 20_000 });

/** No fault that axe sees (it needs JavaScript), and nothing wider than the window. */
async function looksRight(page: Page): Promise<void> {
  const width = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
  assert.equal(width, 0, `${page.url()} is wider than the window`);
  if (await page.evaluate(() => !matchMedia("(scripting: enabled)").matches)) return;
  assert.deepEqual(await axeFaults(page), [], page.url());
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}
