import assert from "node:assert/strict";
import { test } from "node:test";
import { splitBySize } from "../../src/charts/split-by-size.ts";

const split = (...sizes: number[]) => splitBySize(sizes, (size) => size);

test("amounts that one scale can show stay together", () => {
  assert.deepEqual(split(300, 100, 10), [[300, 100, 10]]);
  assert.deepEqual(split(5), [[5]]);
  assert.deepEqual(split(), [[]]);
  assert.deepEqual(split(0, 0), [[0, 0]]);
});

test("the cut is where the worse of both ratios is least, not at the widest gap", () => {
  assert.deepEqual(split(52076, 4285, 467, 444, 247, 228, 148, 73), [
    [52076, 4285],
    [467, 444, 247, 228, 148, 73],
  ]);
});

test("zeros count for no ratio and go with the smaller", () => {
  assert.deepEqual(split(1000, 1, 0), [[1000], [1, 0]]);
});
