import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../support/example.ts";
import { messageTable } from "../support/message-table.ts";

const file = join(root, "docs/messages.md");
const table = /^\| id \| severity \|.*\n(?:\|.*\n)+/m;

test("the table of docs/messages.md is what the sources say (UPDATE_GOLDENS=1 writes it)", () => {
  const text = readFileSync(file, "utf8");
  const made = messageTable();
  assert.ok(made.split("\n").length > 100);
  if (process.env.UPDATE_GOLDENS === "1")
    writeFileSync(
      file,
      text.replace(table, () => made),
    );
  else assert.equal(table.exec(text)?.[0], made);
});

test("each of its ids has its meaning in the data format", () => {
  const format = readFileSync(join(root, "docs/data-format.md"), "utf8");
  const ids = new Set([...messageTable().matchAll(/^\| ([A-Z]+-\d+) /gm)].map(([, id]) => id));
  assert.ok(ids.size > 30);
  assert.deepEqual(
    [...ids].filter((id) => !format.includes(`| ${id} |`)),
    [],
  );
});
