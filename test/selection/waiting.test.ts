import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { isDue } from "../../src/records/publish-at.ts";
import type { BuildOptions } from "../../src/site/build-options.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { buildOptions, temporaryFolder } from "../support/example.ts";
import { manyFolder, writeManyUnits } from "../support/many-units.ts";
import { run } from "../support/run.ts";

/** Two units, of which the second publishes at a moment of its own. */
function scheduled(publishAt: string) {
  const data = join(temporaryFolder(), "data");
  const out = join(temporaryFolder(), "dist");
  writeManyUnits(data, 2);
  const file = join(data, manyFolder(2), "disclosure.json");
  const { dates: _, ...record } = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...record, status: "approved", dates: {}, publishAt }));
  const build = (changes: Partial<BuildOptions>) =>
    buildSite(buildOptions(out, { data, ...changes }));
  const isShown = () => existsSync(join(out, manyFolder(2), "index.html"));
  return { data, out, build, isShown };
}

test("a disclosure waits for its moment, and nothing of it is on the site until then", async () => {
  const { out, build, isShown } = scheduled("2026-03-01T09:00:00+08:00");
  const early = await build({ now: "2026-03-01T00:59:59Z" });
  assert.deepEqual(early.waiting, [
    { path: manyFolder(2), unit: "unit-002", publishAt: "2026-03-01T09:00:00+08:00", kept: false },
  ]);
  assert.deepEqual(early.withheld, []);
  assert.equal(isShown(), false);
  assert.doesNotMatch(readFileSync(join(out, "manifest.json"), "utf8"), /unit-002\/2025/);
  const due = await build({ now: "2026-03-01T01:00:00Z" });
  assert.deepEqual(due.waiting, []);
  assert.equal(isShown(), true);
  assert.match(
    readFileSync(join(out, manyFolder(2), "index.html"), "utf8"),
    /公开日期.*2026-03-01/s,
  );
});

test("without a date the latest of the data decides, never the clock; a preview shows all", async () => {
  const { build, isShown } = scheduled("2026-03-01");
  assert.equal((await build({})).waiting.length, 1);
  assert.equal(isShown(), false);
  assert.equal((await build({ date: "2026-03-01" })).waiting.length, 0);
  const preview = await build({ preview: true });
  assert.deepEqual(preview.waiting, []);
});

test("a day begins in Beijing; of a day alone nobody knows the hour", () => {
  assert.equal(isDue("2026-03-01", "2026-02-28T15:59:59Z"), false);
  assert.equal(isDue("2026-03-01", "2026-02-28T16:00:00Z"), true);
  assert.equal(isDue("2026-03-01T09:00:00+08:00", "2026-03-01"), false);
  assert.equal(isDue("2026-03-01T09:00:00+08:00", "2026-03-02"), true);
});

test("the report tells what waits, and that is no fault", async () => {
  const { data, out } = scheduled("2026-03-01");
  const { code, err } = await run("build", "--data", data, "--out", out, "--no-search");
  assert.equal(code, 0);
  assert.match(err, /unit-002\/2025\/budget 定于 2026-03-01 公开，此前网站上没有。/);
});

test("approve writes the moment and the role", async () => {
  const { data } = scheduled("2026-03-01");
  const moment = "2026-04-01T09:00:00+08:00";
  const { code, err } = await run(
    ...("approve --unit unit-002 --year 2025 --kind budget --approved 2026-02-10 --role 财务负责人".split(
      " ",
    ) as [string, ...string[]]),
    "--publish-at",
    moment,
    "--data",
    data,
  );
  assert.equal(code, 0, err);
  const record = JSON.parse(readFileSync(join(data, manyFolder(2), "disclosure.json"), "utf8"));
  assert.deepEqual(
    [record.status, record.dates, record.roles, record.publishAt],
    ["approved", { approved: "2026-02-10" }, { approved: "财务负责人" }, moment],
  );
});
