import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type RunName, runNames, type Size } from "../../bench/measure.ts";
import { summary } from "../../bench/report.ts";
import { writeSyntheticData } from "../../bench/synthetic-data.ts";
import { sha256 } from "../../src/load/sha256.ts";
import { checkData } from "../../src/site/checked-data.ts";
import { listFiles } from "../../src/write/output-folder.ts";
import { root, temporaryFolder } from "../support/example.ts";
import { run } from "../support/run.ts";

const ownPages = readdirSync(join(root, "content")).filter((name) => name.endsWith(".md")).length;

function sumsOf(folder: string): string[] {
  return listFiles(folder).map((path) => `${path} ${sha256(readFileSync(join(folder, path)))}`);
}

test("made-up units: the same every time, consistent, and plainly made up", async () => {
  const [first, second] = [1, 2].map(() => {
    const folder = join(temporaryFolder(), "data");
    writeSyntheticData(folder, 5);
    return folder;
  }) as [string, string];
  assert.deepEqual(sumsOf(first), sumsOf(second));
  assert.deepEqual((await checkData(first)).findings, []);
  const duties = "synthetic-0002/2021/final-accounts/text/duties.md";
  assert.doesNotMatch(readFileSync(join(first, duties), "utf8"), /内蒙古|自治区/);
  const [a, b] = [2021, 2022].map((year) =>
    readFileSync(join(first, `synthetic-0001/${year}/final-accounts/facts.json`), "utf8"),
  );
  assert.notEqual(a, b);
});

const wanted = process.env.MINGZHANG_PAGES === "all" ? ["40", "70"] : ["40"];

test("one run: the same pages by both programs, ratios, memory, drift", async () => {
  const { code, out, err } = await run("bench", "--pages", wanted.join(), "--format", "json");
  assert.equal(code, 0, err);
  const { sizes, growth } = JSON.parse(out);
  assert.equal(sizes.length, wanted.length);
  for (const { pages, nunjucksPages, nunjucksBytes, runs, ratios } of sizes) {
    assert.ok(pages >= 35);
    // The site's own pages are Markdown, which only our content folder has.
    assert.equal(Math.round(pages - nunjucksPages * pages), ownPages);
    assert.ok(nunjucksBytes > 0.9 && nunjucksBytes < 1.1, `${nunjucksBytes}`);
    for (const name of ["nunjucks", "pages", "build", "all"]) {
      assert.ok(runs[name].seconds > 0 && runs[name].peakMegabytes > 20, name);
      assert.ok(ratios[name].toNunjucks > 0 && ratios[name].toBareWrite > 0, name);
    }
    assert.equal(ratios.nunjucks.toNunjucks, 1);
    assert.ok(ratios.drift > 0);
  }
  assert.equal(growth.length, wanted.length - 1);
  assert.equal((await run("bench", "--pages", "many")).code, 2);
});

test("memory grows by the peaks' difference for each further page", () => {
  const size = (pages: number, peakMegabytes: number): Size => {
    const one = { seconds: 1, pagesPerSecond: pages, peakMegabytes };
    const runs = Object.fromEntries(runNames.map((name) => [name, one])) as Record<
      RunName,
      typeof one
    >;
    return { pages, megabytes: 1, nunjucksPages: 1, nunjucksBytes: 1, runs };
  };
  const perPage = { nunjucks: 512, pages: 512, build: 512, all: 512 };
  assert.deepEqual(summary([size(40, 100), size(80, 120)]).growth, [
    { from: 40, to: 80, kilobytesPerPage: perPage },
  ]);
});
