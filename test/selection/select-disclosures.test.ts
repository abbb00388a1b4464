import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { InputError } from "../../src/finding.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { buildOptions, temporaryFolder } from "../support/example.ts";
import { manyFolder, manyUnit, writeManyUnits } from "../support/many-units.ts";

/** Three made-up units and the site of their data. */
async function site() {
  const root = temporaryFolder();
  const data = join(root, "data");
  const out = join(root, "dist");
  writeManyUnits(data, 3);
  const build = () => buildSite(buildOptions(out, { data }));
  assert.deepEqual((await build()).withheld, []);
  const page = (path: string) => readFileSync(join(out, path, "index.html"), "utf8");
  const told = async () =>
    (await build()).withheld.map(({ path, status, kept }) => [path, status, kept]);
  const write = (file: string, text: string) => writeFileSync(join(data, file), text);
  const edit = (file: string, change: (record: Record<string, unknown>) => void) => {
    const record = JSON.parse(readFileSync(join(data, file), "utf8"));
    change(record);
    write(file, JSON.stringify(record));
  };
  return { data, out, build, page, told, write, edit };
}

test("a published disclosure that can't be read stays as the last site has it, night after night", async () => {
  const { data, page, told, write, edit } = await site();
  const folder = manyFolder(2);
  const before = page(folder);
  writeFileSync(join(data, folder, "tables.xlsx"), "no workbook");
  edit(`units/${manyUnit(1)}.json`, (record) => Object.assign(record, { name: "某新局" }));
  for (let night = 0; night < 2; night++) {
    assert.deepEqual(await told(), [[folder, "published", true]]);
    assert.equal(page(folder), before);
    assert.match(page(`${manyFolder(1)}/duties`), /某新局/);
  }
  // Even when nothing of its record can be read any more.
  write(`${folder}/disclosure.json`, "{");
  assert.deepEqual(await told(), [[folder, undefined, true]]);
  assert.equal(page(folder), before);
});

test("a draft with a fault is left out and told; one that was never shown too", async () => {
  const { data, out, build, told, edit, write } = await site();
  mkdirSync(join(data, `${manyUnit(1)}/2026/budget`), { recursive: true });
  write(`${manyUnit(1)}/2026/budget/disclosure.json`, "{");
  edit(`${manyFolder(3)}/disclosure.json`, (record) => Object.assign(record, { status: "draft" }));
  writeFileSync(join(data, manyFolder(3), "tables.xlsx"), "no workbook");
  assert.deepEqual(await told(), [
    [`${manyUnit(1)}/2026/budget`, undefined, false],
    [manyFolder(3), "draft", false],
  ]);
  const { pages } = await build();
  assert.ok(pages > 0);
  const home = readFileSync(join(out, "index.html"), "utf8");
  assert.doesNotMatch(home, new RegExp(`${manyUnit(3)}/`));
});

test("a unit whose own file is broken keeps its page and its disclosures as they were", async () => {
  const { page, told, write } = await site();
  const before = [page(manyUnit(2)), page(manyFolder(2))];
  write(`units/${manyUnit(2)}.json`, "{");
  assert.deepEqual(await told(), [[`units/${manyUnit(2)}.json`, undefined, true]]);
  assert.deepEqual([page(manyUnit(2)), page(manyFolder(2))], before);
});

test("a department whose file is broken takes none of its units with it", async () => {
  const { told, edit, write, page } = await site();
  edit(`units/${manyUnit(1)}.json`, (record) => Object.assign(record, { parent: "department" }));
  write("units/department.json", "{");
  assert.deepEqual(await told(), [["units/department.json", undefined, false]]);
  assert.match(page(manyUnit(1)), /公开的预算和决算/);
});

test("a folder that calls itself by another unit's name blocks itself alone", async () => {
  const { told, edit } = await site();
  edit(`${manyFolder(2)}/disclosure.json`, (record) =>
    Object.assign(record, { unit: manyUnit(1) }),
  );
  assert.deepEqual(await told(), [[manyFolder(2), "published", true]]);
});

test("what all share still blocks, and the old site stays", async () => {
  const { out, build, write } = await site();
  const before = readFileSync(join(out, "manifest.json"), "utf8");
  write("forms/brief.json", "{");
  await assert.rejects(build(), (error) => {
    assert.ok(error instanceof InputError);
    assert.ok(error.findings.some(({ where }) => where === "data/forms/brief.json"));
    return true;
  });
  assert.equal(readFileSync(join(out, "manifest.json"), "utf8"), before);
});

test("a published disclosure is never taken away because of a fault: without its data the site stays", async () => {
  const { data, out, build } = await site();
  rmSync(join(out, "data"), { recursive: true });
  writeFileSync(join(data, manyFolder(2), "tables.xlsx"), "no workbook");
  await assert.rejects(build(), (error) => {
    assert.ok(error instanceof InputError);
    const rules = error.findings.map(({ rule, where }) => `${rule} ${where}`);
    assert.deepEqual(rules, [`IN-02 data/${manyFolder(2)}/tables.xlsx`, `PUB-01 ${manyFolder(2)}`]);
    return true;
  });
});
