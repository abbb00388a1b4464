import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf } from "../../src/load/file-digest.ts";
import { siteInputs } from "../../src/write/site-inputs.ts";

const files = (...paths: string[]) => paths.map((path) => digestOf(path, Buffer.from(path)));

test("what a site is made of is named, what is not shown yet is not", () => {
  const data = files(
    "site.json",
    "unit/2023/budget/disclosure.json",
    "unit/2024/budget/text/totals.md",
  );
  const inputs = siteInputs(data, files("about.md"), new Set(["unit/2023/budget", "unit/20"]));
  assert.deepEqual(
    inputs.map(({ path }) => path),
    ["content/about.md", "data/site.json", "data/unit/2023/budget/disclosure.json"],
  );
  assert.equal(inputs[0]?.sha256, files("about.md")[0]?.sha256);
});
