import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();

/** The numbers of data elements: plain digits as printed, and the text that is read. */
const numbers = /<data (?:class="figure" )?value="([^"]+)"[^>]*>([-+\d,.]*)/g;

test("every number of the data is grouped by thousands and keeps its printed digits", () => {
  let count = 0;
  const faults: string[] = [];
  for (const file of site.pages) {
    for (const [, value = "", text = ""] of site.html(file).matchAll(numbers)) {
      count++;
      const [integer = "", decimals = ""] = text.split(".");
      const isGrouped = /^-?\d{1,3}(?:,\d{3})*$/.test(integer);
      const plain = text.replaceAll(",", "");
      const isPrinted =
        plain === value ||
        (plain.startsWith(value) && /^\.?0+$/.test(plain.slice(value.length)) && decimals !== "");
      if (!isGrouped || !isPrinted) faults.push(`${file}: ${value} as ${text}`);
    }
  }
  assert.ok(count > 2000, String(count));
  assert.deepEqual(faults, []);
});

test("amounts of a table end alike, whatever each source prints", () => {
  for (const file of [
    "compare/2024-budget-to-final/index.html",
    "nmg-bigdata/2024/final-accounts/projects/operations/index.html",
  ]) {
    const [table = ""] =
      /<table [^>]*(?:data-money|records)[\s\S]*?<\/table>/.exec(site.html(file)) ?? [];
    const amounts = [
      ...table.matchAll(
        /<td class="number"(?![^>]*data-unit)[^>]*>(?:<a[^>]*>)?<data[^>]*>([^<]*)/g,
      ),
    ];
    assert.ok(amounts.length > 10, file);
    assert.deepEqual(
      amounts.filter(([, text = ""]) => !/\.\d\d$/.test(text)).map(([, text]) => text),
      [],
      file,
    );
  }
});
