import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();

test("no two pages have one title; those of a disclosure say unit, year and kind", () => {
  const titles = new Map<string, string>();
  const faults: string[] = [];
  for (const file of site.files.filter((name) => name.endsWith(".html"))) {
    const title = /<title>([^<]+)<\/title>/.exec(site.html(file))?.[1] ?? "";
    const other = titles.get(title);
    if (other !== undefined) faults.push(`${file} and ${other}: ${title}`);
    titles.set(title, file);
    const [, year, kind] = /^[^/]+\/(\d{4})\/(budget|final-accounts)\//.exec(file) ?? [];
    if (!year) continue;
    const said = `大数据中心${file.includes("-department/") ? "（部门）" : ""}${year}年度${kind === "budget" ? "预算" : "决算"}`;
    if (!title.includes(said)) faults.push(`${file}: ${title} does not say ${said}`);
  }
  assert.ok(titles.size > 100);
  assert.deepEqual(faults, []);
});
