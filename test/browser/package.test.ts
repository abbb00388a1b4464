import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { packagePolicy } from "../../src/hosting/content-security-policy.ts";
import { listFiles } from "../../src/write/output-folder.ts";
import { realBrowser } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";
import { temporaryFolder } from "../support/example.ts";

const site = exampleSite();
const browser = realBrowser();
// A place with a space and Chinese letters, as on a clerk's desk.
const unpacked = join(temporaryFolder(), "公开 文件");
const top = join(unpacked, "nmg-bigdata-2024-final-accounts");
/** Unpacks the package, as a reader does first; returns its pages. */
function unpack(): string[] {
  const zip = readFileSync(join(site.out, "nmg-bigdata/2024/final-accounts.zip"));
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const file = join(unpacked, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return listFiles(top)
    .filter((path) => path.endsWith(".html"))
    .map((path) => join(top, path));
}

test("unpacked and opened from disk, every page reads, and every link leads to a file", async (t) => {
  const pages = unpack();
  const page = await browser.get().newPage();
  const faults: string[] = [];
  page.on("console", (message) => faults.push(`${page.url()}: ${message.text()}`));
  page.on("requestfailed", (request) => faults.push(`${page.url()}: ${request.url()} failed`));
  let links = 0;
  for (const file of pages) {
    await page.goto(pathToFileURL(file).href);
    const seen = await page.evaluate(() => ({
      skip: getComputedStyle(document.querySelector(".skip") ?? document.body).position,
      heading: document.querySelector("h1")?.getBoundingClientRect().height ?? 0,
      charts: [...document.querySelectorAll("figure[data-chart] svg")].filter(
        (svg) => svg.getBoundingClientRect().width < 50,
      ).length,
      links: [...document.querySelectorAll("a, link[rel=icon]")].map(
        (link) => (link as HTMLAnchorElement).href,
      ),
      leftovers: document.querySelectorAll("form, script").length,
      policy: document
        .querySelector("meta[http-equiv=Content-Security-Policy]")
        ?.getAttribute("content"),
    }));
    if (seen.skip !== "absolute") faults.push(`${file}: no style`);
    if (seen.heading === 0 || seen.charts > 0) faults.push(`${file}: not all is seen`);
    if (seen.policy !== packagePolicy) faults.push(`${file}: no policy`);
    if (seen.leftovers > 0) faults.push(`${file}: what only a site can do`);
    for (const link of seen.links) {
      links++;
      if (!link.startsWith("file:") || !existsSync(fileURLToPath(link.split("#")[0] ?? ""))) {
        faults.push(`${file}: ${link}`);
      }
    }
  }
  await page.close();
  t.diagnostic(`pages ${pages.length}, links ${links}, faults ${faults.length}`);
  assert.ok(pages.length > 30);
  assert.deepEqual(faults, []);
});

test("a reader goes from the overview to a section, its table, and back", async () => {
  const page = await browser.get().newPage();
  await page.goto(pathToFileURL(join(top, "index.html")).href);
  await page.getByRole("link", { name: /三公/ }).first().click();
  assert.match((await page.locator("main").textContent()) ?? "", /12\.10万元/);
  await page.locator(".table-links a").first().click();
  assert.ok(await page.locator('table[data-table="official-expenses"]').isVisible());
  await page.locator(".breadcrumb a").first().click();
  assert.equal(fileURLToPath(page.url()), join(top, "index.html"));
  await page.close();
});

test("a package runs no script and asks no other site, also when a page was changed", async () => {
  let asked = 0;
  const other = createServer((_, response) => {
    asked++;
    response.end();
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const image = `http://127.0.0.1:${(other.address() as AddressInfo).port}/x.png`;
  const addition = `<script>document.title = "ran"</script><img src="${image}" alt="">`;
  const index = readFileSync(join(top, "index.html"), "utf8");
  const changed = index.replace("<main", `${addition}<main`);
  const page = await browser.get().newPage();
  const opens = async (html: string) => {
    const file = join(top, "changed.html");
    writeFileSync(file, html);
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    return [await page.title(), asked];
  };
  const [title] = await opens(index);
  assert.deepEqual(await opens(changed), [title, 0]);
  assert.deepEqual(await opens(changed.replace(/<meta http-equiv=[^>]*>/, "")), ["ran", 1]);
  await page.close();
  other.close();
  other.closeAllConnections();
});
