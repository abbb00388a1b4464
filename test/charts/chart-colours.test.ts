import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { contrast } from "../../src/records/contrast.ts";

const css = readFileSync(join(import.meta.dirname, "../../assets/chart.css"), "utf8");

/** Custom properties of the first `.chart` rule after `start`; of a pair the light or the dark one. */
function coloursAfter(start: string, theme: string): Map<string, string> {
  const rule = css.slice(css.indexOf(start)).match(/\.chart \{([^}]*)\}/)?.[1] ?? "";
  return new Map(
    [...rule.matchAll(/--chart-([a-z0-9-]+): ([^;]+);/g)].map(([, name = "", value = ""]) => [
      name,
      new RegExp(`var\\(--${theme}, (#[0-9a-f]{6})\\)`).exec(value)?.[1] ?? value,
    ]),
  );
}

const required = { text: 4.5, muted: 4.5, grid: 3, "series-1": 3, "series-2": 3, reference: 3 };

for (const { theme, start, page } of [
  { theme: "light", start: ".chart {", page: "#ffffff" },
  { theme: "dark", start: ".chart {", page: "#14181d" },
  { theme: "print", start: "@media print", page: "#ffffff" },
]) {
  test(`${theme} colours stand out from the page`, () => {
    const colours = coloursAfter(start, theme);
    assert.deepEqual([...colours.keys()].sort(), Object.keys(required).sort());
    for (const [name, ratio] of Object.entries(required)) {
      const found = contrast(colours.get(name) ?? page, page);
      assert.ok(found >= ratio, `${theme} --chart-${name}: ${found.toFixed(2)}, needs ${ratio}`);
    }
  });
}

test("contrast is computed as WCAG does", () => {
  assert.equal(contrast("#000", "#ffffff"), 21);
  assert.equal(contrast("#767676", "#ffffff").toFixed(2), "4.54");
});
