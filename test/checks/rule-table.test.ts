import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../support/example.ts";
import { ruleTable } from "../support/rule-table.ts";

const file = join(root, "docs/rules.md");
const table = /^\| id \| 规则 \|.*\n(?:\|.*\n)+/m;

test("the table of docs/rules.md is that of the registry (UPDATE_GOLDENS=1 writes it)", () => {
  const text = readFileSync(file, "utf8");
  const printed = table.exec(text)?.[0];
  assert.ok(printed, "the table is there");
  if (process.env.UPDATE_GOLDENS === "1")
    writeFileSync(
      file,
      text.replace(table, () => ruleTable()),
    );
  else assert.equal(printed, ruleTable());
});
