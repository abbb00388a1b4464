import assert from "node:assert/strict";
import { test } from "node:test";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);

const disclosure = "nmg-bigdata/2024/final-accounts";
const every = [
  `${disclosure}/tables/income/`,
  `${disclosure}/tables/fiscal-totals/`,
  `${disclosure}/tables/general-budget/`,
  `${disclosure}/tables/official-expenses/`,
  `${disclosure}/tables/operations-assets-procurement/`,
  "nmg-bigdata/2022/final-accounts/tables/totals/",
  "compare/final-accounts-2022-to-2024/",
];
// Every second one; all in `npm run test:all`.
const pages =
  process.env.MINGZHANG_PAGES === "all" ? every : every.filter((_, index) => index % 2 === 0);

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 375, height: 812 },
]) {
  test(`a row that a link leads to is seen whole, at ${viewport.width} px`, async () => {
    const page = await browser.get().newPage({ viewport });
    const hidden: string[] = [];
    let count = 0;
    for (const path of pages) {
      await page.goto(host.url(path));
      const ids = await page
        .locator("tbody tr[id]")
        .evaluateAll((rows) => rows.map(({ id }) => id));
      count += ids.length;
      for (const id of ids) {
        const seen = await page.evaluate(async (row) => {
          location.hash = row;
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const element = document.getElementById(row);
          const name = element?.querySelector("th");
          const box = name?.getBoundingClientRect();
          if (!element || !name || !box) return "no row";
          for (const y of [box.top + 1, box.bottom - 2]) {
            const top = document.elementFromPoint(box.left + 8, y);
            if (!top || !name.contains(top)) return `covered at ${Math.round(y)}`;
          }
          const head = element.closest("table")?.tHead?.getBoundingClientRect();
          if (!head || head.bottom > box.top + 1 || head.top < -1) return "header not seen";
          return getComputedStyle(name).backgroundColor ===
            getComputedStyle(document.querySelector("tbody tr:not(:target) th") ?? name)
              .backgroundColor
            ? "not marked"
            : document.activeElement === element
              ? ""
              : "not spoken";
        }, id);
        if (seen !== "") hidden.push(`${path}#${id}: ${seen}`);
      }
    }
    await page.close();
    assert.ok(count > 60, String(count));
    assert.deepEqual(hidden, []);
  });
}
