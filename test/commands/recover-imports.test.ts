import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { recoverImports } from "../../src/commands/recover-imports.ts";
import { temporaryFolder } from "../support/example.ts";

/** The number of a process that has ended. */
const gone = spawnSync(process.execPath, ["--version"]).pid;

function yearWith(...folders: readonly string[]): { data: string; year: string } {
  const data = temporaryFolder();
  const year = join(data, "unit/2021");
  for (const folder of folders) {
    mkdirSync(join(year, folder), { recursive: true });
    writeFileSync(join(year, folder, "tables.xlsx"), folder);
  }
  return { data, year };
}
const held = (year: string, folder: string) =>
  readFileSync(join(year, folder, "tables.xlsx"), "utf8");

test("an import killed between its two renames gets the old disclosure back", () => {
  const previous = `.budget.previous-${gone}`;
  const { data, year } = yearWith(previous, `.budget.importing-${gone}`);
  recoverImports(data);
  assert.deepEqual(readdirSync(year), ["budget"]);
  assert.equal(held(year, "budget"), previous);
});

test("what is unfinished or replaced goes; the disclosure stays as it is", () => {
  const { data, year } = yearWith(
    "budget",
    `.budget.previous-${gone}`,
    `.budget.importing-${gone}`,
  );
  recoverImports(data);
  assert.deepEqual(readdirSync(year), ["budget"]);
  assert.equal(held(year, "budget"), "budget");
});

test("an import that runs, other names and links are left alone", () => {
  const names = [`.budget.importing-${process.pid}`, ".budget", ".budget.importing-x", "budget"];
  const { data, year } = yearWith(...names);
  const outside = temporaryFolder();
  mkdirSync(join(outside, `2021/.budget.previous-${gone}`), { recursive: true });
  symlinkSync(outside, join(data, "linked"));
  symlinkSync(outside, join(year, `.budget.importing-${gone}`));
  recoverImports(data);
  assert.deepEqual(readdirSync(year).sort(), [...names, `.budget.importing-${gone}`].sort());
  assert.deepEqual(readdirSync(join(outside, "2021")), [`.budget.previous-${gone}`]);
});
