import assert from "node:assert/strict";
import { test } from "node:test";
import { formulaTerms } from "../../src/provenance/formula-terms.ts";
import { parseOrigin } from "../../src/provenance/origin.ts";

test("an origin is a cell, a place in a JSON file, a line, or a formula", () => {
  assert.deepEqual(parseOrigin("u/2024/budget/tables.xlsx#三公!表!AB12"), {
    kind: "cell",
    file: "u/2024/budget/tables.xlsx",
    sheet: "三公!表",
    cell: "AB12",
  });
  assert.deepEqual(parseOrigin("u/facts.json#/sections/a/b.c"), {
    kind: "pointer",
    file: "u/facts.json",
    pointer: "/sections/a/b.c",
  });
  assert.deepEqual(parseOrigin("u/text/a.md#L12"), { kind: "line", file: "u/text/a.md", line: 12 });
  assert.deepEqual(parseOrigin("=change-rate(a.b, c.d)"), {
    kind: "formula",
    rule: "change-rate",
    operands: ["a.b", "c.d"],
  });
  for (const bad of ["", "tables.xlsx", "tables.xlsx#表!7"]) {
    assert.throws(() => parseOrigin(bad), /no origin/);
  }
});

test("formulas read as people write them", () => {
  const words = (...args: Parameters<typeof formulaTerms>) =>
    formulaTerms(...args)
      .map((term) => (typeof term === "string" ? term : term.text))
      .join("");
  const operands = [{ text: "甲" }, { text: "乙" }];
  assert.equal(words("sum", operands), "甲＋乙");
  assert.equal(words("difference", operands), "甲－乙");
  assert.equal(words("change-rate", operands), "（甲－乙）÷后者的绝对值");
  assert.equal(words("completion", operands), "甲÷乙");
  assert.equal(words("zero", []), "0");
});
