import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sumDecimals } from "../../src/model/decimal.ts";
import { projectFigures } from "../../src/model/project.ts";
import { exampleDisclosure, root } from "../support/example.ts";

const { projects } = exampleDisclosure();

/** What a JSON pointer of an origin leads to. */
function resolve(origin: string): unknown {
  const [file = "", pointer = ""] = origin.split("#");
  const document: unknown = JSON.parse(readFileSync(join(root, "data", file), "utf8"));
  return pointer
    .split("/")
    .slice(1)
    .reduce((value, key) => (value as Record<string, unknown>)[key], document);
}

test("the five tables of 2024 have 106 indicators, and every number its place in the file", () => {
  assert.equal(projects.length, 5);
  assert.equal(projects.flatMap(({ indicators }) => indicators).length, 106);
  for (const project of projects) {
    for (const [id, { origin, printed }] of projectFigures(project)) {
      assert.equal(resolve(origin) ?? undefined, printed, id);
    }
  }
});

test("weights and scores sum to the totals of their tables", () => {
  for (const { name, funds, indicators, total } of projects) {
    for (const measure of ["weight", "score"] as const) {
      const parts = [funds[0]?.cells[measure], ...indicators.map((row) => row[measure])];
      const sum = sumDecimals(parts.flatMap((figure) => figure?.value ?? []));
      const wanted = total[measure].value;
      assert.ok(wanted);
      assert.equal(Number(sum.digits) / 10 ** sum.scale, Number(total[measure].printed), name);
    }
  }
});
