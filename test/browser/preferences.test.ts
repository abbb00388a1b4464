import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);
const overview = "nmg-bigdata/2024/final-accounts/";

/** A context whose reader has chosen. */
async function chosen(
  choices: Readonly<Record<string, string>>,
  options: Parameters<ReturnType<typeof browser.get>["newContext"]>[0] = {},
) {
  const context = await browser.get().newContext(options);
  await context.addInitScript((kept) => {
    localStorage.setItem("reading-preferences", kept);
  }, JSON.stringify(choices));
  return context;
}

const paper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const size = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

test("what a reader chooses by keyboard holds on every page, without cookies, until it is reset", async () => {
  const context = await browser.get().newContext();
  const page = await context.newPage();
  await page.goto(host.url("preferences/"));
  await page.getByRole("radio", { name: "照浏览器的设置" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(await size(page), "24px");
  await page.getByRole("radio", { name: "黑底白字" }).check();
  assert.equal(await page.getByRole("status").textContent(), "已保存。");
  await page.goto(host.url(overview));
  assert.equal(await size(page), "24px");
  assert.equal(await paper(page), "rgb(20, 24, 29)");
  assert.deepEqual(await context.cookies(), []);
  await page.goto(host.url("preferences/"));
  assert.ok(await page.getByRole("radio", { name: "黑底白字" }).isChecked());
  await page.keyboard.press("Enter");
  assert.match(page.url(), /preferences\/$/, "nothing is sent");
  await page.getByRole("button", { name: "全部恢复" }).click();
  assert.equal(await size(page), "16px");
  await page.goto(host.url(overview));
  assert.equal(await paper(page), "rgb(255, 255, 255)");
  await context.close();
});

test("the choice is there before the first paint: the script stands before the style sheet and the body", async () => {
  const context = await chosen({ theme: "dark" });
  const page = await context.newPage();
  await context.addInitScript(() => {
    new MutationObserver((_, watcher) => {
      if (!document.body) return;
      document.documentElement.dataset.seen = document.documentElement.dataset.theme ?? "nothing";
      watcher.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(host.url(overview));
  assert.equal(await page.evaluate(() => document.documentElement.dataset.seen), "dark");
  await context.close();
});

test("storage that holds something else, or none, changes nothing and breaks nothing", async () => {
  for (const kept of ["{", "null", "7", '{"text":7}']) {
    const context = await browser.get().newContext();
    await context.addInitScript((text) => localStorage.setItem("reading-preferences", text), kept);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(host.url(overview));
    assert.deepEqual(faults, [], kept);
    assert.equal(await size(page), "16px", kept);
    await context.close();
  }
});

test("without JavaScript pages follow the system: dark, more contrast; the form is not there", async () => {
  const context = await browser
    .get()
    .newContext({ javaScriptEnabled: false, colorScheme: "dark", contrast: "more" });
  const page = await context.newPage();
  await page.goto(host.url("preferences/"));
  const dark = await page.locator("html").screenshot();
  assert.equal(await page.locator("[data-preferences]").isVisible(), false);
  assert.match((await page.locator("noscript").textContent()) ?? "", /JavaScript/);
  await context.close();
  const plain = await browser.get().newContext({ colorScheme: "dark", contrast: "more" });
  const other = await plain.newPage();
  await other.goto(host.url(overview));
  assert.equal(await paper(other), "rgb(0, 0, 0)");
  assert.ok(dark.length > 0);
  await plain.close();
});

test("a choice of light goes before a dark system, on charts too; paper stays white", async () => {
  const context = await chosen({ theme: "light" }, { colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(host.url(overview));
  const text = () =>
    page.evaluate(() => {
      const drawn = document.querySelector(".chart-text");
      return drawn && getComputedStyle(drawn).fill;
    });
  assert.equal(await paper(page), "rgb(255, 255, 255)");
  assert.equal(await text(), "rgb(27, 31, 36)");
  await page.evaluate(() => {
    document.documentElement.dataset.theme = "dark";
  });
  assert.equal(await text(), "rgb(230, 233, 236)");
  await page.emulateMedia({ media: "print" });
  assert.equal(await paper(page), "rgb(255, 255, 255)");
  await context.close();
});

test("nothing moves: no animation, no transition, no smooth scrolling", () => {
  const assets = join(import.meta.dirname, "../../assets");
  for (const name of readdirSync(assets)) {
    // The engine can animate charts; what starts it forbids that.
    if (name === "chart-engine.js") continue;
    const text = readFileSync(join(assets, name), "utf8").replace("animation: false", "");
    assert.doesNotMatch(text, /\b(?:animation|transition)\b|@keyframes|\bsmooth\b/, name);
  }
});
