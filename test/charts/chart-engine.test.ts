import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild-wasm";
import { projectRoot } from "../../src/write/write-pages.ts";

const file = join(projectRoot, "assets/chart-engine.js");

test("what browsers get of Chart.js is what the installed package gives, at most 60 KB", () => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from "chart.js";`,
      resolveDir: projectRoot,
    },
    banner: {
      js: "// @ts-nocheck -- made by test/charts/chart-engine.test.ts with UPDATE_GOLDENS=1",
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "inline",
    write: false,
  });
  const made = outputFiles[0]?.text ?? "";
  if (process.env.UPDATE_GOLDENS) writeFileSync(file, made);
  assert.equal(readFileSync(file, "utf8") === made, true, "UPDATE_GOLDENS=1 makes it anew");
  assert.ok(gzipSync(made).length <= 60 * 1024, `${gzipSync(made).length} bytes`);
});
