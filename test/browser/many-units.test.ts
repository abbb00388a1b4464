import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { buildSite } from "../../src/site/build-site.ts";
import { axeFaults } from "../support/axe-faults.ts";
import { realBrowser, served } from "../support/browser.ts";
import { elsewhere } from "../support/elsewhere.ts";
import { buildOptions, temporaryFolder } from "../support/example.ts";
import { manyFolder, writeManyUnits } from "../support/many-units.ts";

const root = temporaryFolder();
const out = join(root, "dist");
const browser = realBrowser();
const host = served(out);

before(async () => {
  const data = join(root, "data");
  writeManyUnits(data, 120);
  await buildSite(buildOptions(out, { data }));
});

const screens = [
  { width: 1280, height: 800, most: 2.5 },
  { width: 375, height: 812, most: 5 },
] as const;

for (const { width, height, most } of screens) {
  test(`the home page of 120 units at ${width}: search first, then a short index`, async (t) => {
    const page = await browser.get().newPage({ viewport: { width, height } });
    await page.goto(host.url(""));
    const size = () =>
      page.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return { scrollHeight, scrollWidth };
      });
    const closed = await size();
    t.diagnostic(`${closed.scrollHeight} px`);
    assert.ok(closed.scrollHeight <= most * height, `${closed.scrollHeight} px`);
    assert.equal(closed.scrollWidth, width);
    const search = await page.locator("main input[type=search]").boundingBox();
    const index = await page.locator("#by-name").boundingBox();
    assert.ok(search && index && search.y < index.y && search.y < height);

    const letter = page.locator("#units-s");
    assert.equal(await letter.locator("li").count(), 21);
    await letter.locator("summary").focus();
    await page.keyboard.press("Enter");
    const unit = letter.getByRole("link", { name: "示例市水利局" });
    assert.ok(await unit.isVisible());
    assert.equal((await size()).scrollWidth, width);
    await unit.click();
    assert.match((await page.locator("h1").textContent()) ?? "", /^示例市水利局$/);
    await page.close();
  });
}

test("the index reads without JavaScript, and has no fault that axe finds", async () => {
  const plain = await browser.get().newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(host.url(""));
  await page.locator("#units-region-1 summary").click();
  assert.ok(await page.locator("#units-region-1 a").first().isVisible());
  await plain.close();

  const context = await browser.get().newContext();
  const checked = await context.newPage();
  await checked.goto(host.url(""));
  for (const summary of await checked.locator(".unit-index summary").all()) await summary.click();
  assert.deepEqual(await axeFaults(checked), []);
  await context.close();
});

test("of 120 units none lists the others: a few links, the last to the index of all", () => {
  const html = readFileSync(join(out, manyFolder(7), "duties/index.html"), "utf8");
  const links = elsewhere(html);
  assert.ok(links.length <= 8, String(links.length));
  assert.equal(links.at(-1), "全部单位（120个有这一年度的）");
});

test("the site map of 120 units is an index, and axe finds nothing on it", async (t) => {
  const html = readFileSync(join(out, "site-map/index.html"), "utf8");
  t.diagnostic(`${Buffer.byteLength(html)} bytes`);
  assert.match(html, /id="by-name"/);
  const page = await browser.get().newPage();
  await page.goto(host.url("site-map/"));
  assert.deepEqual(await axeFaults(page), []);
  await page.close();
});
