import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { verifySite } from "../../src/publish/verify-site.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { temporaryFolder } from "../support/example.ts";
import { contradictUnit, manyFolder, writeManyUnits } from "../support/many-units.ts";
import { Publishing } from "../support/publishing.ts";
import { run } from "../support/run.ts";
import { Spoiler } from "../support/spoil.ts";

const folder = manyFolder(1);

/** Two units as they were published: the totals of the first contradict each other, which does not matter any more. */
function published(): string {
  const data = join(temporaryFolder(), "data");
  writeManyUnits(data, 2);
  contradictUnit(data, 1);
  return data;
}

/** The same with the first not yet published: its contradiction now matters. */
function withStatus(status: string): string {
  const data = published();
  new Spoiler(data).json(`${folder}/disclosure.json`, (value) => Object.assign(value, { status }));
  return data;
}

const build = (data: string, out: string) =>
  run("build", "--data", data, "--out", out, "--no-search");

interface Found {
  readonly rule: string;
  readonly figure?: string;
  readonly severity: string;
  readonly blocking: boolean;
  readonly where: string;
  readonly acknowledged?: { readonly reason: string };
}

async function check(data: string): Promise<{ code: number | null; findings: Found[] }> {
  const { code, out } = await run("check", "--data", data, "--format", "json");
  return { code, findings: JSON.parse(out).findings };
}

/** Acknowledges every error of the disclosure, and one that is not there. */
async function acknowledgeAll(data: string): Promise<void> {
  const errors = (await check(data)).findings.filter(
    ({ severity, where }) => severity === "error" && where.includes(folder),
  );
  const acknowledgements = [
    ...errors.map(({ rule, figure }) => ({
      rule,
      figure,
      reason: "与财政部门核对过，按批复数公开",
      date: "2025-08-01",
    })),
    { rule: "BU-02", figure: "totals.nothing.amount", reason: "已经改正", date: "2025-08-01" },
  ];
  writeFileSync(
    join(data, folder, "acknowledgements.json"),
    JSON.stringify({ schemaVersion: 1, acknowledgements }),
  );
}

test("an approved disclosure with errors is left out, the rest is built, exit 1", async () => {
  const data = withStatus("approved");
  const out = join(temporaryFolder(), "dist");
  const { code, err } = await build(data, out);
  assert.equal(code, 1);
  assert.match(
    err,
    /^unit-001\/2025\/budget（已批复）有核对错误，没有发布：\n错误 BU-01 .*\n {2}.*\n {2}→ .*\n1 个错误/,
  );
  assert.equal(existsSync(join(out, folder)), false);
  assert.equal(existsSync(join(out, manyFolder(2), "index.html")), true);
});

test("where the old site shows it, its last published version stays, and the rest goes on", async () => {
  const out = join(temporaryFolder(), "dist");
  assert.equal((await build(published(), out)).code, 0);
  const page = join(out, folder, "index.html");
  const before = readFileSync(page, "utf8");
  const data = withStatus("approved");
  const duties = `${manyFolder(2)}/text/duties.md`;
  appendFileSync(join(data, duties), "\n又有一处补充。\n");
  const { code, err } = await build(data, out);
  assert.equal(code, 1);
  assert.match(err, /^unit-001\/2025\/budget（已批复）有核对错误，网站上仍是上一版：/);
  assert.equal(readFileSync(page, "utf8"), before);
  const other = join(out, manyFolder(2), "duties/index.html");
  assert.match(readFileSync(other, "utf8"), /又有一处补充/);
});

test("where the data of the old site are no longer whole, the build is refused and the old site stays", async () => {
  const out = join(temporaryFolder(), "dist");
  assert.equal((await build(published(), out)).code, 0);
  appendFileSync(join(out, "data", folder, "disclosure.json"), " ");
  const before = verifySite(out).hash;
  const { code, err } = await build(withStatus("approved"), out);
  assert.equal(code, 1);
  assert.match(err, /错误 PUB-01 {2}unit-001\/2025\/budget\n {2}这份公开有错误，不能发布/);
  assert.equal(verifySite(out).hash, before);
});

test("nightly: the same, behind a link", async () => {
  const site = new Publishing();
  const data = withStatus("approved");
  const first = await site.run(data, {}, { build: buildSite });
  assert.equal(first.status, "published");
  assert.deepEqual(
    first.withheld.map(({ path, status, kept }) => [path, status, kept]),
    [[folder, "approved", false]],
  );
  const { release } = await site.run(published(), {}, { build: buildSite });
  const second = await site.run(data, {}, { build: buildSite });
  assert.equal(second.status, "unchanged");
  assert.deepEqual(
    second.withheld.map(({ path, kept }) => [path, kept]),
    [[folder, true]],
  );
  assert.equal(site.shown().hash, release.hash);
  assert.deepEqual(site.shown().findings, []);
});

test("check: drafts never block, approved ones do, acknowledged findings stay visible and no longer do", async () => {
  assert.equal((await check(withStatus("draft"))).code, 0);
  const data = withStatus("approved");
  const approved = await check(data);
  assert.equal(approved.code, 1);
  assert.ok(approved.findings.some(({ rule, blocking }) => rule === "BU-01" && blocking));

  await acknowledgeAll(data);
  const { code, findings } = await check(data);
  assert.equal(code, 0);
  const balance = findings.find(({ rule, where }) => rule === "BU-01" && where.includes(folder));
  assert.equal(balance?.acknowledged?.reason, "与财政部门核对过，按批复数公开");
  const unused = findings.filter(({ rule }) => rule === "IN-13");
  assert.deepEqual(
    unused.map(({ where, severity }) => [severity, where.split(" · ")[0]]),
    [["warning", `data/${folder}/acknowledgements.json`]],
  );
  const out = join(temporaryFolder(), "dist");
  assert.equal((await build(data, out)).code, 0);
  assert.equal(existsSync(join(out, folder, "index.html")), true);
});
