import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { readWorkbookTables } from "../../src/sheets/read-tables.ts";
import { type Expected, score } from "../support/corpus/score.ts";
import { root } from "../support/example.ts";

const folder = join(root, "test/input/workbooks");
const workbooks = readdirSync(folder).filter((name) => /\.xlsx?$/.test(name));

async function readAndScore(name: string) {
  const [id = "", unit = ""] = name.split(".");
  const form = builtInForms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`no form ${id}`);
  const file = readFileSync(join(folder, `${id}.${unit}.expected.json`), "utf8");
  const expected = JSON.parse(file) as Expected;
  const book = await readWorkbook(readFileSync(join(folder, name)));
  const read = readWorkbookTables(form, new Set(), book, { where: name, file: name });
  return { ...score(expected, read), errors: read.findings.filter(({ blocking }) => blocking) };
}

test("the corpus has three writers, five forms, two units, clean and dirty", () => {
  const parts = workbooks.map((name) => name.split("."));
  const kinds = (at: number) => new Set(parts.map((part) => part[at]));
  assert.deepEqual(
    [0, 1, 3, 4].map((at) => kinds(at).size),
    [5, 2, 3, 2],
  );
  assert.deepEqual([...kinds(2)].sort(), ["clean", "dirty", "faulty"]);
});

for (const state of ["clean", "dirty", "faulty"]) {
  test(`${state} workbooks: each cell is read right or reported, none is wrong in silence`, async (context) => {
    let there = 0;
    let right = 0;
    let reported = 0;
    for (const name of workbooks.filter((file) => file.includes(`.${state}.`))) {
      const result = await readAndScore(name);
      assert.deepEqual(result.wrong.slice(0, 5), [], name);
      if (state !== "faulty") assert.deepEqual(result.errors.slice(0, 3), [], name);
      else assert.ok(result.errors.length >= 10, name);
      there += result.there;
      right += result.right;
      reported += result.reported;
    }
    context.diagnostic(`${there} cells, ${right} right, ${reported} reported`);
    assert.equal(right + reported, there);
    if (state === "clean") assert.equal(right, there);
  });
}
