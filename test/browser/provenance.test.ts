import assert from "node:assert/strict";
import { test } from "node:test";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);
const section = "nmg-bigdata/2024/final-accounts/income/";

for (const width of [1280, 360]) {
  test(`a number is asked by keyboard, answers in a dialog, and gets the focus back: ${width} px`, async () => {
    const page = await browser.get().newPage({ viewport: { width, height: 800 } });
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(host.url(section));
    const button = page.getByRole("button", { name: "查来历" });
    await button.focus();
    await page.keyboard.press("Enter");
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    assert.match(
      (await page.locator(".page-tools [role=status]").textContent()) ?? "",
      /可以查\d+处/,
    );
    assert.equal(await page.locator("[data-asked][tabindex='0']").count(), 1, "one tab stop");
    const number = page.locator(".narrative data.figure").first();
    await number.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    assert.match((await dialog.textContent()) ?? "", /57410\.32万元.*facts\.json.*公开\d\d表/s);
    assert.ok(await dialog.evaluate((element) => element === document.activeElement));
    const box = await dialog.boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= width);
    if (process.env.MINGZHANG_SHOTS)
      await page.screenshot({ path: `${process.env.MINGZHANG_SHOTS}/dialog-${width}.png` });
    await page.keyboard.press("Escape");
    assert.equal(await dialog.count(), 0);
    assert.ok(await number.evaluate((element) => element === document.activeElement));
    await page.keyboard.press("ArrowRight");
    assert.ok(
      await page
        .locator(".narrative data.figure")
        .nth(1)
        .evaluate((element) => element === document.activeElement),
    );
    await page.keyboard.press("Escape");
    assert.equal(await button.getAttribute("aria-pressed"), "false");
    assert.equal(await page.locator("[data-asked]").count(), 0);
    assert.deepEqual(faults, []);
    await page.close();
  });
}

test("the arrow down walks down: in a table the same column, then the number below", async () => {
  const page = await browser.get().newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(host.url("nmg-bigdata/2024/final-accounts/tables/income/"));
  await page.getByRole("button", { name: "查来历" }).click();
  const focused = () =>
    page.evaluate(() => {
      const cell = document.activeElement?.closest("td");
      const row = cell?.closest("tr");
      return { column: cell?.cellIndex ?? -1, row: row?.rowIndex ?? -1 };
    });
  await page.locator("tbody tr td[data-figure] data[data-asked]").nth(1).focus();
  const start = await focused();
  for (const [key, rows] of [
    ["ArrowDown", 1],
    ["ArrowDown", 2],
    ["ArrowUp", 1],
  ] as const) {
    await page.keyboard.press(key);
    assert.deepEqual(await focused(), { column: start.column, row: start.row + rows }, key);
  }
  await page.close();
});

test("asked by a finger, the words are those of a phone", async () => {
  const context = await browser
    .get()
    .newContext({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(host.url(section));
  await page.getByRole("button", { name: "查来历" }).tap();
  const said = (await page.locator(".page-tools [role=status]").textContent()) ?? "";
  assert.match(said, /点一个数，看它从哪里来/);
  assert.doesNotMatch(said, /Tab|Esc|回车/);
  await page.locator(".narrative data.figure").first().tap();
  assert.ok(await page.getByRole("dialog").isVisible());
  await context.close();
});

test("without JavaScript the list says it, and leads to the cell", async () => {
  const context = await browser.get().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(host.url(section));
  assert.equal(await page.getByRole("button", { name: "查来历" }).count(), 0);
  await page.locator("details.provenance summary").click();
  await page.locator("details.provenance a[href*='#cell-']").first().click();
  assert.match(page.url(), /tables\/[a-z-]+\/#cell-/);
  assert.equal(await page.locator("td:target").count(), 1);
  await context.close();
});

for (const [kind, path, file] of [
  ["table", "nmg-bigdata/2024/final-accounts/tables/income/", "公开"],
  ["report", "nmg-bigdata/2024/final-accounts/reports/petition-platform/", "petition-platform"],
] as const) {
  test(`a ${kind} page answers with a named dialog, by Enter and Escape`, async () => {
    const page = await browser.get().newPage();
    await page.goto(host.url(path));
    await page.getByRole("button", { name: "查来历" }).click();
    const number = page.locator("td[data-figure] data[data-asked]").first();
    await number.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    const title = (await page.locator("#provenance-title").textContent()) ?? "";
    assert.notEqual(title.trim(), "");
    assert.equal(await page.getByRole("dialog", { name: title }).count(), 1);
    assert.ok(((await dialog.textContent()) ?? "").includes(file));
    await page.keyboard.press("Escape");
    assert.equal(await dialog.count(), 0);
    assert.ok(await number.evaluate((element) => element === document.activeElement));
    await page.close();
  });
}
