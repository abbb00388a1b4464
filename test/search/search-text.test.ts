import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  alike,
  covering,
  readEntries,
  readPostings,
  writeEntries,
  writePostings,
} from "../../assets/search-text.js";

test("numbers of places are read as they were written", () => {
  const ascending = fc
    .uniqueArray(fc.nat(100_000), { minLength: 1 })
    .map((numbers) => numbers.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(ascending, (numbers) => {
      assert.deepEqual(readPostings(writePostings(numbers)), numbers);
    }),
  );
  assert.equal(writePostings([0, 1, 2, 9, 10]), "1+2 7+1");
});

test("entries are read as they were written", () => {
  const entries: [string, string][] = [
    ["决算", "1"],
    ["决算表", "2+3"],
    ["支出", "9"],
  ];
  assert.deepEqual(readEntries(writeEntries(entries)), entries);
});

test("spellings that mean the same are alike", () => {
  assert.equal(alike(" ５７，４１０．３２ 万元"), "57410.32万元");
  assert.equal(alike("“三公” 经费"), "三公经费");
});

test("pieces cover a long question", () => {
  assert.deepEqual(covering("一二三四五六七八"), ["一二三四五六七八"]);
  assert.deepEqual(covering("一二三四五六七八九十"), ["一二三四五六七八", "三四五六七八九十"]);
});
