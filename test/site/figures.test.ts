import assert from "node:assert/strict";
import { test } from "node:test";
import { exampleSite } from "../support/built-site.ts";
import { misplacedFigures, readFigureList } from "../support/figures.ts";
import { pageSpots } from "../support/page-spots.ts";

const site = exampleSite();

/** List of a source's figures → folder of its disclosure. */
const lists: Record<string, string> = {
  "nmg-bigdata-2024-final-accounts": "nmg-bigdata/2024/final-accounts",
  "nmg-bigdata-2024-projects": "nmg-bigdata/2024/final-accounts",
  "nmg-bigdata-2024-evaluation": "nmg-bigdata/2024/final-accounts",
  "nmg-bigdata-2022-final-accounts": "nmg-bigdata/2022/final-accounts",
  "nmg-bigdata-2022-tables": "nmg-bigdata/2022/final-accounts",
  "nmg-bigdata-2022-projects": "nmg-bigdata/2022/final-accounts",
  "nmg-bigdata-2022-evaluation": "nmg-bigdata/2022/final-accounts",
  "nmg-bigdata-2024-budget": "nmg-bigdata/2024/budget",
  "nmg-bigdata-department-2024-budget": "nmg-bigdata-department/2024/budget",
};

let found = 0;
let listed = 0;
for (const [list, folder] of Object.entries(lists)) {
  test(`every figure of the source stands under its label on the page of its section: ${list}`, (t) => {
    const figures = readFigureList(list);
    const missing = misplacedFigures(figures, (section) =>
      pageSpots(site.html(`${folder}/${section}/index.html`)),
    );
    found += figures.length - missing.length;
    listed += figures.length;
    t.diagnostic(
      `figures found / in the source: ${figures.length - missing.length} / ${figures.length}`,
    );
    assert.deepEqual(missing, []);
  });
}

test("all figures of all sources", (t) => {
  t.diagnostic(`figures found / in the sources: ${found} / ${listed}`);
  assert.equal(found, listed);
});
