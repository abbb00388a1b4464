import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeFaults } from "../support/axe-faults.ts";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);

const year = "nmg-bigdata/2024/final-accounts";
const tables = `${year}/tables`;
const comparison = "compare/2024-budget-to-final/";

async function opened(path: string, width = 1280): Promise<Page> {
  const context = await browser.get().newContext({
    viewport: { width, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  await page.goto(host.url(path));
  await page.getByRole("button", { name: "表格工具" }).first().focus();
  await page.keyboard.press("Enter");
  await page.locator(".table-panel").first().waitFor();
  return page;
}
const said = (page: Page) => page.locator(".table-panel [role=status]").first().textContent();
const names = (page: Page) =>
  page.locator(".statistics tbody tr:visible > th:first-child .code").allTextContents();

test("amounts in another unit: points are moved, units named, origins kept", async () => {
  const page = await opened(`${tables}/general-budget/`);
  const cell = page.locator("#cell-total-total");
  const caption = page.locator(".caption-unit").first();
  await page.getByRole("combobox", { name: "金额单位" }).selectOption("元");
  assert.equal(await cell.locator("data").textContent(), "574,103,200");
  assert.match((await caption.textContent()) ?? "", /金额单位：元（原文为万元，只移小数点）$/);
  assert.match((await said(page)) ?? "", /没有舍入/);
  await page.getByRole("combobox", { name: "金额单位" }).selectOption("亿元");
  assert.equal(await cell.locator("data").textContent(), "5.741032");
  assert.equal(await cell.locator("data").getAttribute("value"), "57410.32");
  await page.getByRole("button", { name: "查来历" }).click();
  await cell.locator("data").click();
  assert.match((await page.locator(".provenance-dialog").textContent()) ?? "", /公开05表.*C7/);
  await page.getByRole("combobox", { name: "金额单位" }).selectOption("万元");
  assert.equal(await cell.locator("data").textContent(), "57,410.32");
  assert.match((await caption.textContent()) ?? "", /金额单位：万元$/);
  await page.context().close();
});

test("what is no amount stays as it is", async () => {
  const page = await opened(comparison);
  const others = () => page.locator("td[data-unit] data").allTextContents();
  const before = await others();
  assert.ok(before.length > 20);
  await page.getByRole("combobox", { name: "金额单位" }).selectOption("元");
  assert.deepEqual(await others(), before);
  await page.context().close();
});

test("a head sorts downwards, upwards and back, and says so; lines below go with theirs", async () => {
  const page = await opened(`${tables}/general-budget/`);
  const original = await names(page);
  const head = page.getByRole("columnheader", { name: "合计" });
  await head.getByRole("button").focus();
  await page.keyboard.press("Enter");
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  assert.match((await said(page)) ?? "", /^按“.*合计”从大到小排；合计和分组不动，下级跟着上级。/);
  const sorted = await names(page);
  assert.deepEqual(sorted.toSorted(), original.toSorted());
  assert.deepEqual(
    sorted.filter((code) => code.length === 3),
    ["215", "208", "221", "210"],
  );
  for (const [at, code] of sorted.entries()) {
    if (code.length > 3)
      assert.ok(
        sorted.slice(0, at).some((above) => code.startsWith(above)),
        code,
      );
  }
  assert.equal(await page.locator(".statistics tbody tr").first().getAttribute("id"), "row-total");
  await page.keyboard.press("Enter");
  assert.equal((await names(page))[0], "210");
  await page.keyboard.press("Enter");
  assert.equal(await head.getAttribute("aria-sort"), null);
  assert.deepEqual(await names(page), original);
  await page.context().close();
});

test("lines below fold, one by one and by level, are whole on paper, and open for a link", async () => {
  const page = await opened(`${tables}/general-budget/`);
  const all = await names(page);
  await page.getByLabel("层级").selectOption("只到类");
  assert.deepEqual(await names(page), ["208", "210", "215", "221"]);
  await page.getByRole("button", { name: /^215 .*的下级$/ }).click();
  assert.ok((await names(page)).length > 4);
  assert.match((await said(page)) ?? "", /^折叠了\d+行下级。$/);
  await page.emulateMedia({ media: "print" });
  assert.deepEqual(await names(page), all);
  assert.equal(await page.locator(".table-tools").isVisible(), false);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => {
    location.hash = "#row-2080501";
  });
  assert.ok(await page.locator("#row-2080501").isVisible());
  await page.context().close();
});

test("the reader chooses the columns of a comparison, one at least", async () => {
  const page = await opened(comparison);
  await page.getByText("选栏").click();
  const boxes = page.locator(".column-choice input");
  const count = await boxes.count();
  assert.ok(count > 4);
  for (let at = 1; at < count; at++) await boxes.nth(at).uncheck();
  assert.equal(await said(page), `显示1栏，共${count}栏。`);
  assert.ok(await boxes.first().isDisabled());
  const row = page.locator("tbody tr:not(.group)").first();
  assert.equal(await row.getByRole("cell").count(), 1);
  assert.deepEqual(await axeFaults(page), []);
  await page.context().close();
});

test("what is shown is copied, in the unit that is shown", async () => {
  const page = await opened(`${tables}/fiscal-totals/`);
  await page.getByRole("combobox", { name: "金额单位" }).selectOption("元");
  await page.getByRole("button", { name: "复制表格" }).click();
  await page.getByText("已复制9行，不含折叠的29行").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.split("\n").map((line) => line.split("\t"));
  assert.deepEqual(lines.slice(0, 4), [
    ["财政拨款收入支出决算总表（收入）"],
    ["金额单位：元"],
    ["项目", "行次", "金额"],
    ["一、一般公共预算财政拨款", "1", "574103200"],
  ]);
  assert.deepEqual(lines.at(-2), ["总计", "64", "574103200", "574103200"]);
  assert.equal(lines.at(-1)?.[0], page.url());
  await page.context().close();
});

test("rows and cells have links that are seen, named and copied", async () => {
  const page = await opened(`${tables}/general-budget/`);
  await page.getByRole("button", { name: "行和格的链接" }).click();
  await page
    .getByRole("link", { name: "链接：208 社会保障和就业支出 类，本年支出 · 合计" })
    .click();
  assert.match(page.url(), /#cell-208-total$/);
  await page.getByText(/^已复制“208 .*合计”的网址。$/).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
  assert.deepEqual(await axeFaults(page), []);
  await page.context().close();
});

for (const { width, forcedColors, rules } of [
  { width: 1280, forcedColors: "none", rules: "all" },
  { width: 375, forcedColors: "active", rules: "of looks" },
] as const) {
  test(`with its tools open a page has no fault and no overflow: ${width} px, forced colours ${forcedColors}`, async () => {
    for (const path of [
      `${tables}/income/`,
      `${tables}/operations-assets-procurement/`,
      `${year}/general-budget/`,
      comparison,
      `${year}/projects/operations/`,
      `${year}/reports/petition-platform/`,
    ]) {
      const page = await opened(path, width);
      await page.emulateMedia({ forcedColors });
      assert.deepEqual(await axeFaults(page, rules), [], path);
      const faults = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        small: [...document.querySelectorAll(".table-view :is(button, select, summary, label)")]
          .filter((one) => one.getClientRects().length > 0)
          .filter((one) => one.getBoundingClientRect().height < 24)
          .map(({ textContent }) => textContent),
      }));
      assert.deepEqual(faults, { overflow: 0, small: [] }, path);
      await page.context().close();
    }
  });
}

test("the first column stays when a table is scrolled sideways", async () => {
  const page = await opened(comparison, 375);
  const moved = await page.evaluate(() => {
    const name = document.querySelector("tbody tr[id] th");
    const region = name?.closest(".wide");
    const before = name?.getBoundingClientRect().left;
    region?.scrollTo({ left: 300 });
    return {
      by: region?.scrollLeft,
      name: (name?.getBoundingClientRect().left ?? 0) - (before ?? 0),
    };
  });
  assert.deepEqual(moved, { by: 300, name: 0 });
  await page.context().close();
});

test("the tools of a table come when they are asked for", async (t) => {
  const page = await browser.get().newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(host.url(`${tables}/income/`));
  assert.deepEqual(
    asked.filter((path) => /table-/.test(path)),
    [],
  );
  await page.getByRole("button", { name: "表格工具" }).click();
  await page.locator(".table-panel").waitFor();
  t.diagnostic(`modules on demand: ${asked.filter((path) => /table-/.test(path)).length}`);
  await page.close();
});

test("a group of one unit sorts where another group has several", async () => {
  const page = await opened(comparison);
  await page.getByRole("button", { name: "决算", exact: true }).first().click();
  const numbers = await page.evaluate(() =>
    [...(document.querySelector("table.comparison")?.querySelectorAll("tbody") ?? [])].map((body) =>
      [...body.querySelectorAll("tr.level-1")].flatMap((row) => {
        const table = row.closest("table");
        const heads = [...(table?.tHead?.rows[1]?.cells ?? [])];
        const at = heads.findIndex(({ textContent }) => textContent === "决算");
        const cell = row.querySelectorAll("td")[at];
        return Number(cell?.querySelector("data")?.getAttribute("value") ?? Number.NaN);
      }),
    ),
  );
  const [largest = []] = numbers.toSorted((a, b) => b.length - a.length);
  assert.ok(largest.length > 2);
  assert.deepEqual(
    largest,
    largest.toSorted((a, b) => b - a),
  );
  await page.context().close();
});
