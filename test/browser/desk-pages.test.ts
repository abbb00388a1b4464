import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathOf, placeAt, placeNames } from "../../src/desk/desk-place.ts";
import { type Desk, startDesk } from "../../src/desk/desk-server.ts";
import { axeFaults } from "../support/axe-faults.ts";
import { realBrowser } from "../support/browser.ts";
import { deskOptions } from "../support/desk.ts";
import { temporaryFolder } from "../support/example.ts";
import { contradictUnit, manyFolder, manyUnit, writeManyUnits } from "../support/many-units.ts";

const count = 120;
const site = temporaryFolder();
const data = join(site, "data");
const browser = realBrowser();
let desk: Desk | undefined;
const at = { unit: manyUnit(7), year: "2025", kind: "budget", section: "duties" };

before(async () => {
  writeManyUnits(data, count);
  contradictUnit(data, 7);
  const record = join(data, manyFolder(7), "disclosure.json");
  const published = JSON.parse(readFileSync(record, "utf8"));
  writeFileSync(record, JSON.stringify({ ...published, status: "draft", dates: {} }));
  desk = await startDesk({ ...deskOptions(data), site });
});
after(() => desk?.close());

const pages = placeNames
  .map((name) => pathOf(name, at))
  .filter((path) => placeAt(path)?.get === "page");

test(`every page of the desk over ${count} units: axe finds nothing, nothing is too wide, no raw id`, async (t) => {
  const context = await browser.get().newContext({ viewport: { width: 375, height: 800 } });
  const page = await context.newPage();
  await page.goto(desk?.startUrl ?? "");
  for (const path of pages) {
    await page.goto(`${desk?.url}${path.slice(1)}`);
    assert.deepEqual(await axeFaults(page), [], path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(width, 375, path);
    const words = await page.locator("main").innerText();
    assert.doesNotMatch(words, /\b(?:totals|general-budget)\.[a-z-]+\.[a-z]/, path);
  }
  t.diagnostic(`${pages.length} pages`);
  await context.close();
});

test(`the first page over ${count} units shows what is being worked on, then names alone`, async (t) => {
  const context = await browser.get().newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(desk?.startUrl ?? "");
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  t.diagnostic(`${height} px`);
  assert.ok(height <= 5 * 800, `${height} px`);
  const draft = page.getByRole("link", { name: /示例市.+2025年度预算/ });
  assert.equal(await draft.count(), 1);
  assert.equal(await page.locator("details.unit-entry").count(), count);
  const entry = page.locator("details.unit-entry").nth(3);
  await entry.locator("summary").focus();
  await page.keyboard.press("Enter");
  await entry.getByRole("button", { name: "从上一年搭好草稿" }).waitFor();
  assert.deepEqual(await axeFaults(page), []);
  await context.close();
});
