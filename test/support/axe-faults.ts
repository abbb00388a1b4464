import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Result } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of axe that judge what is painted and where; all others judge the markup, the same however a page looks. */
const ofLooks = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
  "avoid-inline-spacing",
  "css-orientation-lock",
];

/**
 * What axe finds on a page: rule, first place, number of places. It needs JavaScript. What passes stays in the page:
 * gathering and sending it takes most of the time. Of a page that was judged before, looks alone may be asked for.
 */
export async function axeFaults(page: Page, rules: "all" | "of looks" = "all"): Promise<string[]> {
  await page.evaluate(axe);
  const options = {
    resultTypes: ["violations"],
    ...(rules === "all" ? {} : { runOnly: { type: "rule", values: ofLooks } }),
  };
  const found: Result[] = await page.evaluate(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.map(({ id, nodes }) => `${id} ${nodes[0]?.target} (${nodes.length})`);
}
