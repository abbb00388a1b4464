import assert from "node:assert/strict";
import { test } from "node:test";
import { csvField, csvText } from "../../src/datasets/csv-field.ts";

test("codes, numbers and rates in a column of text are quoted, words are not", () => {
  for (const text of ["2150599", "0.35", "57,410.32", "100%", "-10.88%"])
    assert.equal(csvText(text), `"${text}"`);
  assert.equal(csvText("类 款 项"), "类 款 项");
});

test("numbers stand bare, and no text becomes a formula", () => {
  assert.equal(csvField("-405.97"), "-405.97");
  assert.equal(csvField("=1+1"), "'=1+1");
  assert.equal(csvText("+5%"), "'+5%");
  assert.equal(csvField("甲,乙"), '"甲,乙"');
});
