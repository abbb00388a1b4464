import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { verifySite } from "../../src/publish/verify-site.ts";
import { temporaryFolder } from "../support/example.ts";
import { manyFolder, manyUnit, writeManyUnits, writeTotals } from "../support/many-units.ts";
import { run } from "../support/run.ts";

const root = temporaryFolder();
const data = join(root, "data");
const out = join(root, "dist");
const folder = manyFolder(1);
const build = () => run("build", "--data", data, "--out", out);
const page = (path: string) => readFileSync(join(out, path, "index.html"), "utf8");
const correct = (...more: string[]) =>
  run(
    ...["correct", "--data", data, "--out", out, "--unit", manyUnit(1), "--year", "2025"],
    ...["--kind", "budget", "--reason", "录入时看错了一位", "--date", "2025-03-01", ...more],
  );
const hashes = () => {
  const { files } = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  return new Map<string, string>(
    files.map(({ path, sha256 }: { path: string; sha256: string }) => [path, sha256]),
  );
};
let published: Map<string, string>;

before(async () => {
  writeManyUnits(data, 3);
  assert.equal((await build()).code, 0);
  published = hashes();
});

test("there is nothing to correct where nothing has changed, or the site was never published", async () => {
  const same = await correct();
  assert.equal(same.code, 2);
  assert.match(same.err, /没有差别/);
  const nowhere = await run(
    ...["correct", "--data", data, "--out", join(root, "none"), "--unit", manyUnit(1)],
    ...["--year", "2025", "--kind", "budget", "--reason", "更正"],
  );
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.err, /没有已经公开的/);
});

test("a plain edit of what is published is refused: told with its cure, the last version stays", async () => {
  writeTotals(data, 1, "1001.60");
  const { code, err } = await build();
  assert.equal(code, 1);
  assert.match(err, /PUB-02/);
  assert.match(err, /已经公开的内容没有登记更正就改了 2 处/);
  assert.match(err, /npm run correct -- --unit unit-001 --year 2025 --kind budget --reason/);
  assert.match(page(`${folder}/tables/totals`), /1,001\.50/);
  assert.doesNotMatch(page(`${folder}/tables/totals`), /1,001\.60/);
  assert.deepEqual(hashes(), published);
});

/** A page, or its twin. */
const isPage = (path: string) => /\.html$|(?:^|\/)index\.md$/.test(path);

test("a dry run lists each difference and writes nothing", async () => {
  const { code, out: said } = await correct("--dry-run");
  assert.equal(code, 0);
  assert.match(said, /可以登记第 1 次更正，2 处：/);
  assert.match(said, /收入总计.*1001\.50.*→.*1001\.60/);
  assert.equal(existsSync(join(data, folder, "corrections.json")), false);
});

test("a correction keeps the old version, tells date, reason and cells, and changes only what depends on it", async () => {
  assert.equal((await correct("--role", "财务科")).code, 0);
  const record = JSON.parse(readFileSync(join(data, folder, "disclosure.json"), "utf8"));
  assert.equal(record.status, "corrected");
  assert.deepEqual(record.dates, { published: "2025-02-11", corrected: "2025-03-01" });
  assert.equal((await build()).code, 0);
  assert.match(page(`${folder}/tables/totals`), /1,001\.60/);
  assert.match(page(`${folder}/v1/tables/totals`), /1,001\.50/);
  assert.match(page(`${folder}/v1`), /name="robots" content="noindex"/);
  assert.match(page(`${folder}/v1`), /href="\.\.\/"/, "the old version leads to the present one");
  assert.match(page(folder), /href="[^"]*v1\//, "the present version leads to the old one");
  const list = page("corrections");
  assert.match(list, /2025-03-01/);
  assert.match(list, /录入时看错了一位/);

  const now = hashes();
  const changed = [...published]
    .filter(([path, hash]) => now.get(path) !== hash)
    .map(([path]) => path);
  const depends = new RegExp(
    `^(?:${folder}(?:\\.|/|$)|data/${folder}/|${manyUnit(1)}/|checks/|compare/|search/|index\\.html$|figures\\.|datapackage\\.json|croissant\\.json|catalog\\.jsonld|api/v1/(?:disclosures\\.json|versions\\.json|disclosures/${folder}\\.json)|_headers)`,
  );
  // The footers of other pages may name the new date of the data.
  const others = changed.filter((path) => !depends.test(path) && !isPage(path));
  assert.deepEqual(
    others.filter((path) => !/\.(?:zip|docx)$/.test(path)),
    [],
  );
  assert.deepEqual(verifySite(out).findings, []);
});

test("the page of a correction lists the cells, pages and files that it changed", () => {
  assert.match(page("corrections"), new RegExp(`href="${folder}/1/"`));
  const told = page(`corrections/${folder}/1`);
  assert.match(told, /<del>1001\.50<\/del>[\s\S]*?<ins>1001\.60<\/ins>/);
  const files = /<ul class="files">([\s\S]*?)<\/ul>/.exec(told)?.[1] ?? "";
  const listed = new Set([...files.matchAll(/>([^<]+)<\/a>/g)].map((match) => match[1]));
  const now = hashes();
  const own = [...now.keys()].filter(
    (path) => path.startsWith(folder) && !isPage(path) && !path.startsWith(`${folder}/v1`),
  );
  const changed = own.filter((path) => published.get(path) !== now.get(path));
  assert.ok(changed.length > 4, changed.join());
  assert.deepEqual(
    changed.filter((path) => !listed.has(path)),
    [],
    "every file of the disclosure that changed is listed",
  );
  assert.deepEqual(
    [...listed].filter((path) => path && published.get(path) === now.get(path)),
    [],
    "nothing that stayed the same is listed",
  );
});

test("what is corrected may not be edited plainly either, and its record may not be taken back", async () => {
  const file = join(data, folder, "corrections.json");
  const kept = readFileSync(file, "utf8");
  writeFileSync(file, JSON.stringify({ schemaVersion: 1, corrections: [] }));
  const { code, err } = await build();
  assert.equal(code, 1);
  assert.match(err, /更正记录或以前的版本少了|PUB-02|IN-/);
  writeFileSync(file, kept);
  assert.equal((await build()).code, 0);
});

test("a second correction keeps both versions", async () => {
  writeTotals(data, 1, "1001.70");
  assert.equal((await correct("--date", "2025-04-01")).code, 0);
  assert.equal((await build()).code, 0);
  assert.match(page(`${folder}/v1/tables/totals`), /1,001\.50/);
  assert.match(page(`${folder}/v2/tables/totals`), /1,001\.60/);
  assert.match(page(`${folder}/tables/totals`), /1,001\.70/);
});
