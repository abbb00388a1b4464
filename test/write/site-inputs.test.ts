import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { digestOf } from "../../src/load/file-digest.ts";
import { siteInputs } from "../../src/write/site-inputs.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = (...paths: string[]) => paths.map((path) => digestOf(path, Buffer.from(path)));

test("what a site is made of is named, what is not shown yet is not", () => {
  const data = files(
    "site.json",
    "unit/2022/budget/disclosure.json",
    "unit/2023/budget/disclosure.json",
    "unit/2024/budget/text/totals.md",
  );
  const site = temporaryFolder();
  const kept = join(site, "data/unit/2022/budget/disclosure.json");
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, "of last night");
  const inputs = siteInputs(site, data, files("about.md"), {
    shown: new Set(["unit/2022/budget", "unit/2023/budget", "unit/20"]),
    kept: new Set(["unit/2022/budget"]),
  });
  assert.deepEqual(inputs, [
    ...files("about.md").map((file) => ({ ...file, path: "content/about.md" })),
    ...files("site.json").map((file) => ({ ...file, path: "data/site.json" })),
    digestOf("data/unit/2022/budget/disclosure.json", Buffer.from("of last night")),
    ...files("unit/2023/budget/disclosure.json").map((file) => ({
      ...file,
      path: `data/${file.path}`,
    })),
  ]);
});
