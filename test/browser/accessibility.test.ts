import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeFaults } from "../support/axe-faults.ts";
import { realBrowser, served } from "../support/browser.ts";
import { exampleSite } from "../support/built-site.ts";
import { smallTargets } from "../support/small-targets.ts";

const site = exampleSite();
const browser = realBrowser();
const host = served(site.out);
const isThorough = process.env.MINGZHANG_PAGES === "all";

/** How a reader sees a page. */
interface Look {
  readonly name: string;
  readonly width: number;
  readonly media?: Parameters<Page["emulateMedia"]>[0];
  readonly choices?: Readonly<Record<string, string>>;
  /** The first two are judged by all rules; the others paint the same markup otherwise. */
  readonly rules?: "all";
  /** What can be pressed is measured. */
  readonly targets?: true;
}
const looks: readonly Look[] = [
  { name: "1280 px, light", width: 1280, rules: "all", targets: true },
  { name: "320 px, dark", width: 320, media: { colorScheme: "dark" }, rules: "all" },
  {
    name: "dark by choice, more contrast",
    width: 1280,
    choices: { theme: "dark", contrast: "more" },
  },
  { name: "light, more contrast", width: 1280, choices: { contrast: "more" } },
  { name: "forced colours", width: 1280, media: { forcedColors: "active" } },
  { name: "a phone", width: 375, targets: true },
  { name: "the largest text on a phone", width: 375, choices: { text: "largest" } },
  { name: "wide spacing on a phone", width: 375, choices: { spacing: "wide" } },
];

/** The page that is open, seen so: the reader chooses in another tab. */
async function look(page: Page, { width, media, choices = {} }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
  await page.evaluate((chosen) => {
    localStorage.setItem("reading-preferences", chosen);
    dispatchEvent(new Event("storage"));
  }, JSON.stringify(choices));
}

test("however a page looks axe finds nothing, nothing is wider than the window, and what can be pressed is at least 24 px high and wide", async (t) => {
  const kinds = new Set<string>();
  const faults: string[] = [];
  const sum = { controls: 0, inSentence: 0 };
  const visit = async (page: Page, file: string) => {
    await page.goto(host.url(file.replace(/index\.html$/, "")));
    if (file.includes("?")) await page.locator("[data-search-results] li").first().waitFor();
    // Templates are of a kind, so one page of each is judged in every look unless all are asked for.
    const kind = (await page.locator("main").getAttribute("data-page")) ?? file;
    const isFirst = !kinds.has(kind);
    kinds.add(kind);
    for (const seen of looks) {
      const tell = (fault: string) => faults.push(`${seen.name}: ${file}: ${fault}`);
      await look(page, seen);
      if (seen.rules || isFirst || isThorough) {
        // The markup of a template is judged twice, that of each page once.
        const isWhole = seen === looks[0] || (seen.rules && isFirst) || isThorough;
        const rules = isWhole ? "all" : "of looks";
        for (const fault of await axeFaults(page, rules)) tell(fault);
      }
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) tell(`${over} px wider than the window`);
      if (!seen.targets) continue;
      const { all, inSentence, small } = await page.evaluate(smallTargets);
      sum.controls += all;
      sum.inSentence += inSentence;
      for (const one of small) tell(one);
    }
  };
  const files = [...site.pages, "search/?q=采购"];
  // Two pages at a time, as there are two cores; each in a context of its own, for what is chosen holds in all tabs.
  const walk = async () => {
    const context = await browser.get().newContext();
    const page = await context.newPage();
    for (let file = files.shift(); file !== undefined; file = files.shift())
      await visit(page, file);
    await context.close();
  };
  await Promise.all([walk(), walk()]);
  t.diagnostic(`pages: ${site.pages.length}, kinds: ${kinds.size}, looks: ${looks.length}`);
  t.diagnostic(`controls: ${sum.controls}, of them small within a sentence: ${sum.inSentence}`);
  assert.deepEqual(faults, []);
});

test("axe would find a fault, of the markup and of a look", async () => {
  const page = await browser.get().newPage();
  await page.setContent(
    '<html lang="zh"><title>x</title><main><img src="x.png"><p style="color:#ccc">pale words</p></main></html>',
  );
  assert.match((await axeFaults(page)).join("\n"), /^image-alt img/m);
  assert.match((await axeFaults(page, "of looks")).join("\n"), /^color-contrast p/m);
  await page.close();
});

test("small targets would be found", async () => {
  const page = await browser.get().newPage();
  await page.setContent(
    '<p><button style="width:9px;height:9px;padding:0;border:0">按</button></p>',
  );
  assert.deepEqual((await page.evaluate(smallTargets)).small, ["9x9 按"]);
  await page.close();
});
