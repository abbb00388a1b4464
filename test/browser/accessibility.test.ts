import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { AxeResults } from "axe-core";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// Each width and each scheme once: together they show what all four pairs would.
const looks = [
  { width: 1280, colorScheme: "light" },
  { width: 320, colorScheme: "dark" },
] as const;
for (const { width, colorScheme } of looks) {
  test(`axe finds nothing, and nothing is wider than the window: ${width} px, ${colorScheme}`, async (t) => {
    const context = await browser
      .get()
      .newContext({ colorScheme, viewport: { width, height: 800 } });
    const faults: string[] = [];
    const files = [...site.pages];
    // Two pages at a time, as there are two cores.
    const walk = async () => {
      const page = await context.newPage();
      for (let file = files.shift(); file !== undefined; file = files.shift()) {
        await page.goto(host.url(file.replace(/index\.html$/, "")));
        await page.evaluate(axe);
        const result = (await page.evaluate("axe.run()")) as AxeResults;
        for (const { id, nodes } of result.violations) {
          faults.push(`${file}: ${id} ${nodes[0]?.target} (${nodes.length})`);
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) faults.push(`${file}: ${overflow} px wider than the window`);
      }
    };
    await Promise.all([walk(), walk()]);
    await context.close();
    t.diagnostic(`pages: ${site.pages.length}`);
    assert.deepEqual(faults, []);
  });
}

test("axe would find a fault", async () => {
  const page = await browser.get().newPage();
  await page.setContent('<html lang="zh"><title>x</title><main><img src="x.png"></main></html>');
  await page.evaluate(axe);
  const result = (await page.evaluate("axe.run()")) as AxeResults;
  assert.ok(result.violations.some(({ id }) => id === "image-alt"));
  await page.close();
});
