import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { copyOfData, root } from "../support/example.ts";
import { run } from "../support/run.ts";
import { Spoiler } from "../support/spoil.ts";

const folder = "nmg-bigdata/2024/budget";
const golden = join(root, "test/output/clerk-view.txt");

/** What `check` prints of one draft with six faults: five of the source, and a rate mistyped. */
test("a clerk reads of each fault where it is, what is wrong, why, and what to do", async () => {
  const data = copyOfData();
  const spoiler = new Spoiler(data);
  spoiler.json(`${folder}/disclosure.json`, (value) => Object.assign(value, { status: "draft" }));
  spoiler.json(`${folder}/facts.json`, (value) => {
    const sections = value.sections as Record<string, Record<string, { printed: string }>>;
    const rate = sections["general-budget"]?.["fiscal-totals.total.amount-change-rate"];
    if (rate) rate.printed = "36.09";
  });
  const lines = (await run("check", "--data", data)).out.split("\n");
  const told = lines.flatMap((line, at) =>
    // What is left to do is no fault.
    /^(?:错误|提醒) (?!TD-)/.test(line) && line.includes(`/${folder}/`)
      ? [lines.slice(at, at + 3)]
      : [],
  );
  assert.equal(told.length, 6);
  for (const [where = "", what = "", cure = ""] of told) {
    assert.match(where, /^(?:错误|提醒) [A-Z]{2}-\d\d {2}\S+ · \S+/);
    assert.match(what, /^ {2}.+(?:应为|实有|计量单位|写作|残缺)/);
    assert.match(cure, /^ {2}→ 请.+。$/);
  }
  const text = `${told.flat().join("\n")}\n`.replaceAll(/ \S*?(?=\/nmg-bigdata)/g, " data");
  if (process.env.UPDATE_GOLDENS === "1") writeFileSync(golden, text);
  assert.equal(text, existsSync(golden) ? readFileSync(golden, "utf8") : "");
});
