import assert from "node:assert/strict";
import { appendFileSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { surveyOf } from "../../src/desk/remembered-survey.ts";
import { copyOfData } from "../support/example.ts";
import { small } from "../support/random-edits.ts";

test("data are read again when a byte has changed, and only then", async () => {
  const data = copyOfData(small);
  const first = await surveyOf(data);
  assert.equal(await surveyOf(data), first);
  const file = join(data, small[0] ?? "", "text/duties.md");
  utimesSync(file, 1, 1);
  assert.equal(await surveyOf(data), first, "a time is no change");

  // The same length and the same times: only the bytes tell.
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/\S/u, "改"));
  utimesSync(file, 1, 1);
  const second = await surveyOf(data);
  assert.notEqual(second, first);
  assert.match(JSON.stringify([...(second.raw.disclosures[0]?.texts.values() ?? [])]), /改/);
  appendFileSync(join(data, "units/new.json"), "{");
  const third = await surveyOf(data);
  assert.ok(third.findings.some(({ where }) => where.includes("units/new.json")));
  assert.notEqual(await surveyOf(copyOfData(small)), third, "of another folder");
});
