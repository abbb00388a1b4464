import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sumDecimals } from "../../src/numbers/decimal.ts";
import { type Project, projectFigures } from "../../src/records/project.ts";
import { exampleDisclosure, root } from "../support/example.ts";

const years = {
  2024: (await exampleDisclosure()).projects,
  2022: (await exampleDisclosure("nmg-bigdata/2022/final-accounts")).projects,
};
const projects = Object.values(years).flat();

/** What a JSON pointer of an origin leads to. */
function resolve(origin: string): unknown {
  const [file = "", pointer = ""] = origin.split("#");
  const document: unknown = JSON.parse(readFileSync(join(root, "data", file), "utf8"));
  return pointer
    .split("/")
    .slice(1)
    .reduce((value, key) => (value as Record<string, unknown>)[key], document);
}

test("ten tables of two years have 171 indicators, and every number its place in the file", () => {
  const indicators = (of: readonly Project[]) => of.flatMap((project) => project.indicators).length;
  assert.deepEqual([years[2024].length, indicators(years[2024])], [5, 106]);
  assert.deepEqual([years[2022].length, indicators(years[2022])], [5, 65]);
  assert.equal(indicators(projects), 171);
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
