import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { AxeResults } from "axe-core";
import { realBrowser, served } from "../support/browser.ts";
import { builtSite } from "../support/built-site.ts";

const site = builtSite({ search: true });
const browser = realBrowser();
const host = served(site.out);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing, and nothing is wider than the window: ${width} px, ${colorScheme}`, async (t) => {
      const context = await browser
        .get()
        .newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const faults: string[] = [];
      for (const file of site.pages) {
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
      await context.close();
      t.diagnostic(`pages: ${site.pages.length}`);
      assert.deepEqual(faults, []);
    });
  }
}

test("axe would find a fault", async () => {
  const page = await browser.get().newPage();
  await page.setContent('<html lang="zh"><title>x</title><main><img src="x.png"></main></html>');
  await page.evaluate(axe);
  const result = (await page.evaluate("axe.run()")) as AxeResults;
  assert.ok(result.violations.some(({ id }) => id === "image-alt"));
  await page.close();
});
