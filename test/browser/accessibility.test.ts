import assert from "node:assert/strict";
import { test } from "node:test";
import { axeFaults } from "../support/axe-faults.ts";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);

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
        faults.push(...(await axeFaults(page)).map((fault) => `${file}: ${fault}`));
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
  assert.match((await axeFaults(page)).join("\n"), /^image-alt img/m);
  await page.close();
});
