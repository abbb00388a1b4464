import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Result } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds on a page: rule, first place, number of places. It needs JavaScript. What passes stays in the page:
 * gathering and sending it takes most of the time.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: Result[] = await page.evaluate(
    'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.map(({ id, nodes }) => `${id} ${nodes[0]?.target} (${nodes.length})`);
}
