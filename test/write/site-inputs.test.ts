import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf } from "../../src/load/file-digest.ts";
import { siteInputs } from "../../src/write/site-inputs.ts";

const files = (...paths: string[]) => paths.map((path) => digestOf(path, Buffer.from(path)));

test("what a site is made of is named, what is not shown yet is not", () => {
  const data = files(
    "site.json",
    "unit/2022/budget/disclosure.json",
    "unit/2023/budget/disclosure.json",
    "unit/2024/budget/text/totals.md",
  );
  const ofLastNight = [
    ...files("site.json", "unit/2021/budget/disclosure.json"),
    digestOf("unit/2022/budget/disclosure.json", Buffer.from("of last night")),
  ];
  const inputs = siteInputs(
    data,
    files("about.md"),
    { inputs: ofLastNight },
    {
      shown: new Set(["unit/2022/budget", "unit/2023/budget", "unit/20"]),
      kept: new Set(["unit/2022/budget"]),
    },
  );
  assert.deepEqual(
    inputs.map(({ path }) => path),
    [
      "content/about.md",
      "data/site.json",
      "data/unit/2022/budget/disclosure.json",
      "data/unit/2023/budget/disclosure.json",
    ],
  );
  assert.equal(inputs[0]?.sha256, files("about.md")[0]?.sha256);
  assert.equal(inputs[2]?.sha256, ofLastNight[2]?.sha256);
});
