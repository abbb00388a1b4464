import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeFaults } from "../support/axe-faults.ts";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);
const overview = "nmg-bigdata/2024/final-accounts/";
const address = (file: string) => host.url(file.replace(/index\.html$/, ""));

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

for (const [name, choices, options] of [
  ["the largest text on a phone", { text: "largest" }, { viewport: { width: 375, height: 812 } }],
  ["wide spacing on a phone", { spacing: "wide" }, { viewport: { width: 375, height: 812 } }],
  ["dark, more contrast", { theme: "dark", contrast: "more" }, {}],
  ["light, more contrast", { contrast: "more" }, {}],
  ["forced colours", {}, { forcedColors: "active" }],
] as const) {
  test(`${name}: axe finds nothing, nothing is wider than the window`, async (t) => {
    const context = await chosen(choices, options);
    const page = await context.newPage();
    const kinds = new Set<string>();
    const faults: string[] = [];
    for (const file of site.pages) {
      await page.goto(address(file));
      // Templates are of a kind, so axe looks at one page of each unless all are asked for.
      const kind = (await page.locator("main").getAttribute("data-page")) ?? file;
      if (process.env.MINGZHANG_PAGES === "all" || !kinds.has(kind)) {
        faults.push(...(await axeFaults(page)).map((fault) => `${file}: ${fault}`));
      }
      kinds.add(kind);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) faults.push(`${file}: ${over} px wider than the window`);
    }
    await context.close();
    t.diagnostic(`pages: ${site.pages.length}, kinds: ${kinds.size}`);
    assert.deepEqual(faults, []);
  });
}

for (const width of [1280, 375]) {
  test(`what can be pressed is at least 24 px high and wide, but for links in a sentence: ${width} px`, async (t) => {
    const page = await browser.get().newPage({ viewport: { width, height: 812 } });
    const faults: string[] = [];
    const sum = { all: 0, inSentence: 0 };
    for (const file of [...site.pages, "search/?q=采购"]) {
      await page.goto(address(file));
      if (file.includes("?")) await page.locator("[data-search-results] li").first().waitFor();
      const { all, inSentence, small } = await page.evaluate(smallTargets);
      sum.all += all;
      sum.inSentence += inSentence;
      faults.push(...small.map((one) => `${file}: ${one}`));
    }
    t.diagnostic(`controls: ${sum.all}, of them small within a sentence: ${sum.inSentence}`);
    assert.deepEqual(faults, []);
    await page.close();
  });
}

/** Runs in the page: what can be pressed and is smaller than 24 by 24 px. */
function smallTargets() {
  const small: string[] = [];
  let all = 0;
  let inSentence = 0;
  const controls = "a[href], button, input:not([type=hidden]), select, summary, [role=button]";
  const letters = (element: Element | null) =>
    (element?.textContent ?? "").replace(/\s/g, "").length;
  for (const element of document.querySelectorAll<HTMLElement>(controls)) {
    const { width, height } = element.getBoundingClientRect();
    if (width * height === 0 || element.matches(".skip") || !element.checkVisibility()) continue;
    all++;
    if (width >= 24 && height >= 24) continue;
    const block = element.parentElement?.closest("p, li, dd, dt, td, th, caption, summary, div");
    const linked = [...(block?.querySelectorAll("a, button") ?? [])];
    const isInSentence =
      getComputedStyle(element).display === "inline" &&
      letters(block ?? null) > linked.reduce((total, link) => total + letters(link), 0);
    if (isInSentence) inSentence++;
    else small.push(`${Math.round(width)}x${Math.round(height)} ${element.textContent?.trim()}`);
  }
  return { all, inSentence, small };
}

test("nothing moves: no animation, no transition, no smooth scrolling", () => {
  const assets = join(import.meta.dirname, "../../assets");
  for (const name of readdirSync(assets)) {
    const text = readFileSync(join(assets, name), "utf8");
    assert.doesNotMatch(text, /\b(?:animation|transition)\b|@keyframes|\bsmooth\b/, name);
  }
});
