import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeFaults } from "../support/axe-faults.ts";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);

const tables = "nmg-bigdata/2024/final-accounts/tables";

/** Rows and heads that are seen. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 0;
    const count = (selector: string) =>
      [...document.querySelectorAll(selector)].filter(isSeen).length;
    return { rows: count(".statistics tbody tr"), heads: count(".statistics thead th") };
  });

test("rows and columns of nothing but 0 are folded, and one control shows them", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(`${tables}/fiscal-totals/`));
  assert.deepEqual(await seen(page), { rows: 9, heads: 7 });
  const control = page.getByRole("checkbox", { name: "显示全为 0 的29行、2栏" });
  assert.equal(await page.getByRole("row").count(), 11);
  assert.deepEqual(await axeFaults(page), []);
  await control.focus();
  await page.keyboard.press("Space");
  assert.deepEqual(await seen(page), { rows: 38, heads: 9 });
  assert.deepEqual(await axeFaults(page), []);
  await page.close();
});

test("a link to a folded row or cell shows it", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(`${tables}/fiscal-totals/#row-201`));
  assert.ok(await page.locator("#row-201").isVisible());
  await page.goto(host.url(`${tables}/income/#cell-total-other`));
  assert.ok(await page.locator("#cell-total-other data").isVisible());
  await page.close();
});

test("without JavaScript, and on paper, the table is whole", async () => {
  const context = await browser.get().newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(host.url(`${tables}/fiscal-totals/`));
  assert.ok(await plain.locator("#row-201").isVisible());
  assert.equal(await plain.locator(".table-tools").isVisible(), false);
  await context.close();
  const page = await browser.get().newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(host.url(`${tables}/fiscal-totals/`));
  assert.deepEqual(await seen(page), { rows: 38, heads: 9 });
  await page.close();
});

test("asking where numbers come from walks past what is folded", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(`${tables}/fiscal-totals/`));
  await page.getByRole("button", { name: "查来历" }).click();
  await page.locator("[data-asked][tabindex='0']").focus();
  const walked: string[] = [];
  for (;;) {
    const at = await page.evaluate(
      () => document.activeElement?.closest("td")?.dataset.figure ?? "nowhere",
    );
    if (walked.at(-1) === at) break;
    walked.push(at);
    await page.keyboard.press("ArrowRight");
  }
  assert.equal(new Set(walked).size, walked.length);
  assert.equal(walked.length, 15);
  await page.close();
});
