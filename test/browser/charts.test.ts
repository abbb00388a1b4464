import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { readCsv } from "../../src/datasets/read-csv.ts";
import { groupDecimal, parseDecimal } from "../../src/numbers/decimal.ts";
import { axeFaults } from "../support/axe-faults.ts";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const browser = realBrowser();
const host = served(exampleSite().out);
const disclosure = "nmg-bigdata/2024/final-accounts/";
const income = `${disclosure}income/`;

/** Tab until the focus is on what the selector names; the number of steps. */
async function tabTo(page: Page, selector: string): Promise<number> {
  for (let steps = 1; steps <= 200; steps++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
      return steps;
  }
  return assert.fail(`${selector} is not reached`);
}

/** Width of a PNG in pixels, as its header says it. */
function pngWidth(bytes: Buffer): number {
  assert.equal(bytes.toString("latin1", 1, 4), "PNG");
  return bytes.readUInt32BE(16);
}

/** The six commonest colours of a picture, red, green, blue and opacity. */
async function coloursOf(png: Buffer): Promise<string[]> {
  const page = await browser.get().newPage();
  const colours = await page.evaluate(
    async (data) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const drawing = canvas.getContext("2d");
      drawing?.drawImage(image, 0, 0);
      const pixels = drawing?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const seen = new Map<string, number>();
      for (let at = 0; at < pixels.length; at += 4) {
        const colour = [pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]].join();
        seen.set(colour, (seen.get(colour) ?? 0) + 1);
      }
      return [...seen].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  await page.close();
  return colours.slice(0, 6);
}

test("the keyboard alone leads from the home page to a downloaded chart", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(""));
  await tabTo(page, `main a[href$="2024/final-accounts/"]`);
  await page.keyboard.press("Enter");
  await page.waitForURL(host.url(disclosure));
  await tabTo(page, `.contents a[href="income/"]`);
  await page.keyboard.press("Enter");
  await page.waitForURL(host.url(income));
  await tabTo(page, ".chart-files a[data-chart-image]");
  const [svg] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.equal(svg.suggestedFilename(), "income.svg");
  await page.close();
});

test("a chart is saved as PNG in two sizes, drawn as its file is", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(income));
  for (const width of [1200, 2400]) {
    const button = page.getByRole("button", { name: `PNG（宽${width}像素）` });
    const [png] = await Promise.all([page.waitForEvent("download"), button.click()]);
    assert.equal(png.suggestedFilename(), `income-${width}.png`);
    const bytes = readFileSync(await png.path());
    assert.equal(pngWidth(bytes), width);
    const colours = await coloursOf(bytes);
    assert.equal(colours[0], "255,255,255,255", "on white");
    assert.ok(colours.includes("31,78,121,255"), `bars of 决算 in ${colours.join(" ")}`);
  }
  await page.close();
});

test("a chart links its numbers, and its own address", async () => {
  const page = await browser.get().newPage();
  await page.goto(host.url(disclosure));
  const own = page.locator("#chart-income .chart-files a", { hasText: "本图的网址" });
  await own.click();
  assert.equal(page.url(), host.url(`${income}#chart-income`));
  const csv = page.locator("#chart-income .chart-files a[href$='.csv']");
  const [file] = await Promise.all([page.waitForEvent("download"), csv.click()]);
  const [head, ...rows] = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\r\n");
  assert.match(head ?? "", /label,series,value,unit_of_measure,state/);
  assert.equal(rows.length, await page.locator("#chart-income .chart-data td").count());
  await page.close();
});

test("a chart that answers says the numbers of its csv, by keys and pointer", async () => {
  const page = await browser.get().newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(host.url(`${disclosure}official-expenses/`));
  const figure = page.locator("#chart-official-expenses");
  const isEngine = (path: string) => path.endsWith("/chart-engine.js");
  assert.equal(asked.filter(isEngine).length, 0, "nothing is loaded unasked");
  await figure.getByRole("button", { name: "互动图" }).press("Enter");
  const live = figure.locator(".chart-live");
  await live.waitFor();
  assert.equal(asked.filter(isEngine).length, 1);
  assert.equal(await figure.locator(".drawing").isVisible(), false);

  const { columns, rows } = await csvOf(page, `${disclosure}charts/official-expenses.csv`);
  const at = (name: string) => columns.indexOf(name);
  const byLabel = Map.groupBy(rows, (row) => row[at("label")] ?? "");
  const said = live.getByRole("status");
  await live.locator(".chart-stage").focus();
  for (const [label, bars] of byLabel) {
    await page.keyboard.press("ArrowDown");
    const text = (await said.textContent()) ?? "";
    assert.ok(text.startsWith(`${label}：`), text);
    for (const bar of bars) {
      const value = parseDecimal(bar[at("value")] ?? "");
      const number = value ? `${groupDecimal(value)}${bar[at("unit_of_measure")]}` : "";
      const wanted = `${bar[at("series")]} ${number}`;
      assert.ok(text.includes(wanted), `${wanted} in ${text}`);
    }
  }
  const box = await live.locator("canvas").boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width / 2, box.y + 12);
  await page.waitForFunction(
    (first) => document.querySelector(".chart-live [role=status]")?.textContent?.startsWith(first),
    [...byLabel.keys()][0] ?? "",
  );
  await live.getByLabel("决算").uncheck();
  await live.locator(".chart-stage").focus();
  await page.keyboard.press("ArrowUp");
  assert.doesNotMatch((await said.textContent()) ?? "", /决算/);
  assert.deepEqual(await axeFaults(page), []);
  await figure.getByRole("button", { name: "互动图" }).click();
  assert.equal(await figure.locator(".drawing").isVisible(), true);
  assert.deepEqual(faults, []);
  await page.close();
});

async function csvOf(page: Page, address: string) {
  const [columns = [], ...rows] = readCsv(await (await page.request.get(host.url(address))).text());
  return { columns, rows };
}
